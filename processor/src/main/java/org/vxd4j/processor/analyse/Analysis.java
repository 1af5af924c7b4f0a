package org.vxd4j.processor.analyse;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.vxd4j.processor.code.Names;
import org.vxd4j.processor.code.SourceTypes;
import org.vxd4j.processor.model.Driver;
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
            units.forEach(new Attribution(trees)::attribute);
            Map<String, Driver> drivers = drivers();
            ContractReader contracts = new ContractReader(elements);
            Promises promises = new Promises(names, types, contracts);
            SourceTypes sourceTypes = new SourceTypes(elements, types);
            Handovers handovers = new Handovers();
            ClassFiles files = new ClassFiles(analysis.classes(), environment.getFiler(), elements, names);
            Keepers keepers = new Keepers(trees, names, files, units);
            SourceReader sources = new SourceReader(trees, names, sourceTypes, contracts, promises, handovers, keepers);
            units.forEach(sources::read);
            Posters posters = new Posters(names, elements, types, contracts, analysis.target(), drivers.values());
            Program program = new Program(
                    sources, files, keepers, handovers, names, elements, types, contracts, promises, posters);
            Flows flows = new Flows(trees, names, sourceTypes, sources.paths(), sources.fields(), files);
            HostFacts facts = new HostFacts(names, types);
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
            TypeElement element = type(name);
            if (element != null) {
                drivers.put(name, parser.parse(element, analysis.target()));
            }
        }
        return drivers;
    }

    /** A class of this compilation; without its module, javac would look for it in all modules of the JDK. */
    private TypeElement type(String name) {
        ModuleElement module = home();
        TypeElement found = module == null ? null : elements.getTypeElement(module, name);
        return found == null ? elements.getTypeElement(name) : found;
    }

    /** The module of the first class that is compiled, as are nearly all others; null where there are no modules. */
    private ModuleElement home() {
        for (CompilationUnitTree unit : units) {
            Element first = unit.getTypeDecls().isEmpty()
                    ? null
                    : trees.getElement(
                            new TreePath(new TreePath(unit), unit.getTypeDecls().get(0)));
            if (first != null) {
                return elements.getModuleOf(first);
            }
        }
        return null;
    }
}
