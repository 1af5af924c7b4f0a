package org.vxd4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import org.vxd4j.vmm.VmmFault;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What is printed when a command could not do its work: a line for a file's fault, the kernel's message for a driver's, everything for a defect of vxd4j. */
final class FailureLine implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
        String name = command.getCommandSpec().qualifiedName();
        PrintWriter err = command.getErr();
        if (e instanceof IOException io) {
            err.println(name + ": " + describe(io));
            return Exit.ERRORS;
        }
        if (e instanceof UncheckedIOException unchecked) {
            err.println(name + ": " + describe(unchecked.getCause()));
            return Exit.ERRORS;
        }
        if (e instanceof InvalidPathException unfit) {
            err.println(name + ": " + describe(unfit));
            return Exit.USAGE;
        }
        if (e instanceof VmmFault fault) {
            err.println(name + ": the machine stopped: " + fault.getMessage());
            return Exit.ERRORS;
        }
        err.println(name + ": internal error; please report it with what you typed and the lines below");
        e.printStackTrace(err);
        return Exit.INTERNAL;
    }

    /** Under the locale "C" no file can be named that has other letters than those of ASCII in its name. */
    static String describe(InvalidPathException e) {
        boolean letters = e.getReason().contains("unmappable");
        return letters
                ? e.getInput() + " has letters that this locale cannot name; set LC_ALL to one with UTF-8, as C.UTF-8"
                : e.getInput().replace("\0", "\\0") + " cannot be a file's name: " + e.getReason();
    }

    static String describe(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file or folder";
        }
        if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + ": permission denied";
        }
        if (e instanceof FileSystemException file && file.getReason() != null) {
            return file.getFile() + ": " + file.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
