package org.cannula.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Nothing in core reads a clock, a locale, a time zone, an order of hashes, or counts in floating point. */
final class CoreIsDeterministicTest {
    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    /** Calls whose result depends on the machine, each with what to write instead. */
    private static final List<Banned> BANNED = List.of(
            new Banned(
                    "the date of service, never the clock",
                    call -> call.named("now") && call.owner().startsWith("java.time.")),
            new Banned(
                    "the date of service, never the clock",
                    call -> call.is("java.lang.System", "currentTimeMillis", "nanoTime")),
            new Banned(
                    "the date of service, never the clock", call -> call.owner().equals("java.time.Clock")),
            new Banned(
                    "nothing: core keeps no old dates",
                    call -> call.owner().equals("java.util.Date")
                            || call.owner().equals("java.util.Calendar")),
            new Banned(
                    "local times, or the offset given",
                    call -> call.is("java.time.ZoneId", "systemDefault")
                            || call.is("java.util.TimeZone", "getDefault")),
            new Banned(
                    "Locale.ROOT, given",
                    call -> call.is("java.util.Locale", "getDefault")
                            || call.is("java.lang.String", "formatted")
                            || (call.named("<init>") && call.owner().equals("java.text.DecimalFormat"))),
            new Banned(
                    "the same with Locale.ROOT",
                    call -> call.is("java.lang.String", "format", "toLowerCase", "toUpperCase")
                            && !call.takes("java.util.Locale")),
            new Banned(
                    "the same with Locale.ROOT",
                    call -> call.is("java.time.format.DateTimeFormatter", "ofPattern")
                            && !call.takes("java.util.Locale")),
            new Banned(
                    "the same with StandardCharsets.UTF_8",
                    call -> call.is("java.nio.charset.Charset", "defaultCharset")
                            || (call.is("java.lang.String", "getBytes") && !call.takes("java.nio.charset.Charset"))),
            new Banned(
                    "nothing: no result is random",
                    call -> call.is("java.lang.Math", "random")
                            || call.owner().startsWith("java.util.random.")
                            || call.owner().equals("java.util.Random")
                            || call.is("java.util.UUID", "randomUUID")
                            || call.is("java.lang.System", "identityHashCode")),
            new Banned(
                    "nothing: settings come as arguments",
                    call -> call.is("java.lang.System", "getenv", "getProperty")),
            // A map that is only asked may be a hash map; one that is walked must say its order in its type.
            new Banned(
                    "a type that keeps an order: TreeMap, LinkedHashMap, EnumMap",
                    call -> call.is("java.util.Map", "entrySet", "keySet", "values", "forEach")
                            || call.is("java.util.HashMap", "entrySet", "keySet", "values", "forEach")),
            new Banned(
                    "a type that keeps an order: TreeSet, LinkedHashSet, EnumSet, List",
                    call -> call.is("java.util.Set", "iterator", "stream", "forEach", "toArray")
                            || call.is("java.util.HashSet", "iterator", "stream", "forEach", "toArray")),
            new Banned(
                    "a collector that keeps an order",
                    call -> call.is("java.util.stream.Collectors", "toSet", "toUnmodifiableSet")
                            || (call.is("java.util.stream.Collectors", "toMap", "groupingBy", "toUnmodifiableMap")
                                    && !call.takes("java.util.function.Supplier"))));

    private record Banned(String instead, Predicate<Call> when) {}

    private record Call(String owner, String name, List<String> parameters, String result) {
        boolean named(String other) {
            return name.equals(other);
        }

        boolean is(String type, String... names) {
            return owner.equals(type) && List.of(names).contains(name);
        }

        boolean takes(String type) {
            return parameters.contains(type);
        }
    }

    @Test
    void noCallDependsOnTheMachine() {
        TreeSet<String> wrong = new TreeSet<>();
        for (JavaClass each : CoreClasses.ALL) {
            for (JavaAccess<?> access : each.getCodeUnitAccessesFromSelf()) {
                Call call = callOf(access);
                for (Banned banned : BANNED) {
                    if (banned.when().test(call)) {
                        wrong.add(where(access) + " calls " + call.owner() + "." + call.name() + "; use "
                                + banned.instead());
                    }
                }
            }
        }

        assertThat(wrong).as("calls that depend on the machine").isEmpty();
    }

    @Test
    void nothingIsCountedInFloatingPoint() {
        TreeSet<String> wrong = new TreeSet<>();
        for (JavaClass each : CoreClasses.ALL) {
            for (JavaField field : each.getFields()) {
                if (isFloating(field.getRawType())) {
                    wrong.add(field.getFullName());
                }
            }
            for (JavaCodeUnit unit : each.getCodeUnits()) {
                if (isFloating(unit.getRawReturnType())
                        || unit.getRawParameterTypes().stream().anyMatch(CoreIsDeterministicTest::isFloating)) {
                    wrong.add(unit.getFullName());
                }
            }
            for (JavaAccess<?> access : each.getCodeUnitAccessesFromSelf()) {
                Call call = callOf(access);
                if (FLOATING.contains(call.owner())
                        || FLOATING.contains(call.result())
                        || call.parameters().stream().anyMatch(FLOATING::contains)) {
                    wrong.add(where(access) + " calls " + call.owner() + "." + call.name());
                }
            }
        }

        assertThat(wrong).as("floating point in core: use long or BigDecimal").isEmpty();
    }

    private static boolean isFloating(JavaType type) {
        return FLOATING.contains(type.getName());
    }

    private static Call callOf(JavaAccess<?> access) {
        CodeUnitAccessTarget target = (CodeUnitAccessTarget) access.getTarget();
        return new Call(
                target.getOwner().getName(),
                target.getName(),
                target.getRawParameterTypes().stream().map(JavaClass::getName).toList(),
                target.getRawReturnType().getName());
    }

    private static String where(JavaAccess<?> access) {
        return access.getOrigin().getFullName() + ":" + access.getLineNumber();
    }
}
