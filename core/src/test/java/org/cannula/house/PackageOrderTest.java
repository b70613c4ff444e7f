package org.cannula.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The packages of core import only what stands above them in the table of ARCHITECTURE.md. */
final class PackageOrderTest {
    private static final String OURS = "org.cannula.";

    private final List<String> order = Checkout.architectureTable("Packages of core").stream()
            .map(row -> Checkout.quoted(row.get(0)).get(0))
            .toList();

    @Test
    void everyPackageIsInTheTable() {
        TreeSet<String> found = new TreeSet<>();
        CoreClasses.ALL.forEach(each -> found.add(packageOf(each)));

        assertThat(order).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void packagesImportOnlyLowerOnes() {
        TreeSet<String> wrong = new TreeSet<>();
        for (JavaClass each : CoreClasses.ALL) {
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith(OURS) && rank(target) > rank(each)) {
                    wrong.add(each.getName() + " -> " + target.getName());
                }
            }
        }

        assertThat(wrong).as("imports against the order of ARCHITECTURE.md").isEmpty();
    }

    @Test
    void coreUsesNothingOutsideTheJdk() {
        TreeSet<String> wrong = new TreeSet<>();
        for (JavaClass each : CoreClasses.ALL) {
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                String name = target.getName();
                if (!target.isPrimitive()
                        && !name.startsWith("java.")
                        && !name.startsWith("org.jspecify.annotations.")
                        && !name.startsWith(OURS)) {
                    wrong.add(each.getName() + " -> " + name);
                }
            }
        }

        assertThat(wrong).as("what core may not use").isEmpty();
    }

    private int rank(JavaClass each) {
        return order.indexOf(packageOf(each));
    }

    /** The first step below org.cannula: a package and what lies inside it count as one. */
    private static String packageOf(JavaClass each) {
        return each.getPackageName().substring(OURS.length()).split("\\.", -1)[0];
    }
}
