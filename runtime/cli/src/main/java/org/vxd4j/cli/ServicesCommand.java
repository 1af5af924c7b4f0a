package org.vxd4j.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.vxd4j.api.service.Effect;
import org.vxd4j.api.service.ServiceContract;
import org.vxd4j.api.service.ServiceContracts;
import org.vxd4j.api.service.Versions;
import org.vxd4j.vmm.Machine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vxd4j services}: the contracts as a table, and which of them are more than that. */
@Command(
        name = "services",
        description = "List the services of the VMM and the base devices, and which are implemented.",
        customSynopsis = "vxd4j services [--format text|json] [--device NAME]")
final class ServicesCommand implements Callable<Integer> {
    private final Supplier<List<Class<?>>> drivers;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            converter = Format.Converter.class,
            description = "For a person, or for a tool.")
    private Format format;

    @Option(names = "--device", paramLabel = "NAME", description = "One device's services only, as in --device VPICD.")
    private String device;

    ServicesCommand(Supplier<List<Class<?>>> drivers) {
        this.drivers = drivers;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<ServiceContracts> tables = tables();
        Set<ServiceContract> implemented = implemented();
        if (format == Format.JSON) {
            out.println(json(tables, implemented));
        } else {
            text(tables, implemented, out);
        }
        return Exit.OK;
    }

    private List<ServiceContracts> tables() {
        List<ServiceContracts> all = ServiceContracts.tables().stream()
                .<ServiceContracts>map(ServiceContracts::of)
                .toList();
        if (device == null) {
            return all;
        }
        List<ServiceContracts> asked = all.stream()
                .filter(table -> table.device().equalsIgnoreCase(device))
                .toList();
        if (asked.isEmpty()) {
            List<String> names = all.stream().map(ServiceContracts::device).toList();
            throw new WrongUsage(
                    spec,
                    "no device with contracts is called '" + device + "'" + Nearest.hint(device, names),
                    "vxd4j services --device " + String.join("|", names));
        }
        return asked;
    }

    private Set<ServiceContract> implemented() {
        Set<ServiceContract> implemented = new HashSet<>(Machine.implementedServices());
        for (Class<?> driver : drivers.get()) {
            for (Class<?> table : ServiceContracts.tables()) {
                if (table.isAssignableFrom(driver)) {
                    implemented.addAll(ServiceContracts.of(table).implementedBy(driver));
                }
            }
        }
        return implemented;
    }

    private static void text(List<ServiceContracts> tables, Set<ServiceContract> implemented, PrintWriter out) {
        List<ServiceContract> all =
                tables.stream().flatMap(table -> table.all().stream()).toList();
        int width = all.stream().mapToInt(s -> s.name().length()).max().orElse(0);
        String row = "%-6s  %-7s  %-" + width + "s  %-5s  %-8s  %-9s  %-11s  %s";
        out.println(
                row.formatted("device", "ordinal", "name", "since", "async", "init only", "implemented", "effects"));
        for (ServiceContract service : all) {
            out.println(row.formatted(
                            service.device(),
                            ordinal(service),
                            service.name(),
                            service.since().label(),
                            when(service.async()),
                            when(service.initOnly()),
                            implemented.contains(service) ? "yes" : "no",
                            String.join(", ", effects(service)))
                    .stripTrailing());
        }
        out.println(tables.stream()
                        .map(table -> table.device() + " " + count(List.copyOf(table.all()), implemented))
                        .collect(Collectors.joining(", "))
                + (tables.size() > 1 ? "; in all " + count(all, implemented) : "")
                + " implemented");
    }

    private static String count(List<ServiceContract> services, Set<ServiceContract> implemented) {
        return services.stream().filter(implemented::contains).count() + " of " + services.size();
    }

    private static String ordinal(ServiceContract service) {
        return "0x%03X".formatted(service.ordinal());
    }

    private static String when(Versions versions) {
        return switch (versions) {
            case NEVER -> "no";
            case UNSTATED -> "unknown";
            case ALWAYS -> "yes";
            case ONLY_30 -> "3.0 only";
            case ONLY_3X -> "3.x only";
            case ONLY_98 -> "98 only";
        };
    }

    private static List<String> effects(ServiceContract service) {
        List<String> effects = new ArrayList<>();
        for (Effect effect : service.effects()) {
            effects.add(effect.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return effects;
    }

    private static String json(List<ServiceContracts> tables, Set<ServiceContract> implemented) {
        JsonArray array = new JsonArray();
        for (ServiceContracts table : tables) {
            for (ServiceContract service : table.all()) {
                JsonObject object = new JsonObject();
                object.addProperty("device", service.device());
                object.addProperty("ordinal", ordinal(service));
                object.addProperty("name", service.name());
                object.addProperty("method", service.method());
                object.addProperty("since", service.since().label());
                object.addProperty("async", when(service.async()));
                object.addProperty("initOnly", when(service.initOnly()));
                object.addProperty("implemented", implemented.contains(service));
                JsonArray effects = new JsonArray();
                effects(service).forEach(effects::add);
                object.add("effects", effects);
                array.add(object);
            }
        }
        return new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(array);
    }
}
