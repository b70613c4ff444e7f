package org.cannula.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cannula.codes.Category;
import org.cannula.rules.MixedInOneBagIsOneService;
import org.cannula.service.Because;

/** Makes one service of everything that was mixed in one container. */
final class Bags {

    private Bags() {}

    /** The same things with each shared bag as one, at the place of its first content. */
    static List<Given> mix(Sheet sheet, List<Given> all) {
        LinkedHashMap<String, List<Given>> byBag = new LinkedHashMap<>();
        List<Given> mixed = new ArrayList<>(all.size());
        for (Given given : all) {
            String bag = given.parts().get(0).bag();
            if (bag == null) {
                mixed.add(given);
            } else {
                byBag.computeIfAbsent(given.route() + " " + bag, key -> new ArrayList<>())
                        .add(given);
            }
        }
        for (List<Given> content : byBag.values()) {
            mixed.add(content.size() == 1 ? content.get(0) : one(sheet, content));
        }
        return mixed;
    }

    /** The content whose drug row speaks for the bag: of the bag's category, a hormonal one before others. */
    private static Given naming(List<Given> content, Category category) {
        Given named = content.get(0);
        for (Given given : content) {
            boolean better = given.category() == category
                    && (named.category() != category
                            || (given.drug() != null
                                    && given.drug().hormonal()
                                    && (named.drug() == null || !named.drug().hormonal())));
            named = better ? given : named;
        }
        return named;
    }

    private static Given one(Sheet sheet, List<Given> content) {
        content.sort(Given.BY_START);
        Set<String> substances = new TreeSet<>();
        Set<String> labels = new LinkedHashSet<>();
        Category category = Category.HYDRATION;
        for (Given given : content) {
            // Fluid in a bag with a drug only carries it: the drug names the bag.
            if (given.category().compareTo(category) > 0) {
                category = given.category();
            }
        }
        for (Given given : content) {
            if (!given.isHydration() || category == Category.HYDRATION) {
                substances.add(given.substance());
                labels.add(given.label());
            }
        }
        Given first = naming(content, category);
        Given one = first.joined(content, String.join(" + ", substances), String.join(" + ", labels), category);
        if (labels.size() > 1) {
            String bag = String.valueOf(content.get(0).parts().get(0).bag());
            sheet.tally.notes.add(new Because(
                    MixedInOneBagIsOneService.RULE.decide(bag, labels.size()).because(), one.ids(), one.running()));
        }
        return one;
    }
}
