@echo off
rem Runs vxd4j; builds it first when that was never done. After a change of sources type: mvnw package
setlocal
set "HERE=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>&1 || (echo vxd4j: no JDK found; install JDK 17 or newer, or set JAVA_HOME to one 1>&2 & exit /b 1)
if exist "%HERE%examples\target\vxd4j\lib" goto run
echo building vxd4j (first run)... 1>&2
pushd "%HERE%"
call mvnw.cmd -q -Dmaven.test.skip=true package 1>&2 || (popd & echo vxd4j: the build failed, see above 1>&2 & exit /b 1)
popd
:run
"%JAVA%" "-Dvxd4j.home=%HERE%." -cp "%HERE%examples\target\vxd4j\lib\*" org.vxd4j.cli.Vxd4j %*
