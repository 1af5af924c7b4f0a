package org.vxd4j.processor.analyse;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.vxd4j.api.Scope;
import org.vxd4j.api.Vmm;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.service.ServiceContracts;
import org.vxd4j.processor.code.MethodRef;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.code.SourceTypes;
import org.vxd4j.processor.model.Driver;
import org.vxd4j.processor.model.Entry;
import org.vxd4j.processor.parse.ContractReader;
import org.vxd4j.processor.parse.DriverParser;

/** One run over all units of a compilation. */
final class Analysis {
    private final Trees trees;
    private final Elements elements;
    private final Types types;
    private final ProcessingEnvironment environment;
    private final BodyAnalysis analysis;
    private final Collection<CompilationUnitTree> units;
    private final Names names;

    Analysis(ProcessingEnvironment environment, BodyAnalysis analysis, Collection<CompilationUnitTree> units) {
        this.trees = Trees.instance(environment);
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
        this.environment = environment;
        this.analysis = analysis;
        this.units = units;
        this.names = new Names(elements, types);
    }

    void run() {
        String current = "the bodies of this compilation";
        try {
            // Asking for the elements makes javac attribute a class, which adds the constructors' calls of super():
            // read after that.
            units.forEach(unit -> new Attribution(trees).scan(new TreePath(unit), null));
            Map<String, Driver> drivers = drivers();
            ContractReader contracts = new ContractReader(elements);
            SourceTypes sourceTypes = new SourceTypes(elements, types);
            SourceReader sources = new SourceReader(trees, names, sourceTypes, contracts);
            units.forEach(sources::read);
            ClassFiles files = new ClassFiles(environment.getFiler(), elements, names);
            Program program = new Program(sources, files, names, elements, types, contracts, posters(drivers.values()));
            Flows flows = new Flows(trees, names, sourceTypes, sources.paths());
            HostFacts facts = new HostFacts();
            Set<List<Object>> told = new HashSet<>();
            for (Map.Entry<String, Driver> driver : drivers.entrySet()) {
                current = driver.getKey();
                new DriverAnalysis(driver.getValue(), program, flows, facts, names, analysis.printer(), told).run();
            }
        } catch (RuntimeException failure) {
            analysis.printer().reportInternal(current, failure);
        }
    }

    private Map<String, Driver> drivers() {
        Map<String, Driver> drivers = new LinkedHashMap<>();
        DriverParser parser = new DriverParser(elements, types);
        for (String name : analysis.drivers()) {
            TypeElement element = elements.getTypeElement(name);
            if (element != null) {
                drivers.put(name, parser.parse(element, analysis.target()));
            }
        }
        return drivers;
    }

    /** The generated posters and the services that they stand for. */
    private Map<MethodRef, ServiceContract> posters(Collection<Driver> drivers) {
        Map<String, ServiceContract> vmm = new HashMap<>();
        ServiceContracts.of(Vmm.class).all().forEach(c -> vmm.put(c.name(), c));
        Map<MethodRef, ServiceContract> posters = new HashMap<>();
        for (Driver driver : drivers) {
            TypeElement events = elements.getTypeElement(driver.eventsName().canonicalName());
            if (events == null) {
                continue;
            }
            for (Entry entry : driver.entries()) {
                ServiceContract service = vmm.get(service(entry, driver));
                for (ExecutableElement method : ElementFilter.methodsIn(events.getEnclosedElements())) {
                    String name = method.getSimpleName().toString();
                    String wanted = entry.method().name();
                    if (service != null && (name.equals(wanted) || name.equals(wanted + "_"))) {
                        posters.put(names.of(method), service);
                    }
                }
            }
        }
        return posters;
    }

    private static String service(Entry entry, Driver driver) {
        if (entry instanceof Entry.Event event) {
            return event.arguments(driver.target()).via().ddkName();
        }
        if (entry instanceof Entry.TimeOut timeOut) {
            if (timeOut.async()) {
                return "Set_Async_Time_Out";
            }
            return timeOut.scope() == Scope.GLOBAL
                    ? "Set_Global_Time_Out"
                    : timeOut.scope() == Scope.THREAD ? "Set_Thread_Time_Out" : "Set_VM_Time_Out";
        }
        return "";
    }
}
