package org.cannula.formats.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private record Item(int number, List<Long> shared) {
        static Item of(int number, long... keys) {
            return new Item(number, Arrays.stream(keys).boxed().toList());
        }

        long[] keys() {
            return shared.stream().mapToLong(Long::longValue).toArray();
        }
    }

    private static List<String> run(List<Item> items) {
        Together<Item, String> together = new Together<>(Item::keys, group -> group.stream()
                .map(item ->
                        item.number + " in " + group.stream().map(Item::number).toList())
                .toList());
        items.forEach(together::count);
        if (together.shares()) {
            items.forEach(together::collect);
            together.group();
        }
        return items.stream().map(together::judge).toList();
    }

    @Test
    void recordsThatShareAKeyAreJudgedTogetherAndOthersAlone() {
        assertThat(run(List.of(Item.of(1, 10, 11), Item.of(2), Item.of(3, 12), Item.of(4, 11), Item.of(5, 12, 12))))
                .containsExactly("1 in [1, 4]", "2 in [2]", "3 in [3, 5]", "4 in [1, 4]", "5 in [3, 5]");
    }

    @Test
    void aRecordSharesNothingWithItself() {
        assertThat(run(List.of(Item.of(1, 5, 5), Item.of(2, 6)))).containsExactly("1 in [1]", "2 in [2]");
    }

    @Test
    void chainsBelongTogether() {
        assertThat(run(List.of(Item.of(1, 1, 2), Item.of(2, 3), Item.of(3, 2, 3))))
                .containsExactly("1 in [1, 2, 3]", "2 in [1, 2, 3]", "3 in [1, 2, 3]");
    }

    /** Against the groups that spreading over shared keys again and again gives. */
    @Test
    void groupsAreThoseOfTheNaiveSearch() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Item> items = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                items.add(Item.of(
                        i, random.longs(random.nextInt(3), 1, 25).distinct().toArray()));
            }
            List<String> expected = items.stream()
                    .map(item -> item.number + " in " + naive(item, items))
                    .toList();
            assertThat(run(items)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private static List<Integer> naive(Item from, List<Item> items) {
        Set<Integer> group = new TreeSet<>(List.of(from.number));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Item item : items) {
                boolean near = group.stream()
                        .anyMatch(member -> items.get(member).shared.stream().anyMatch(item.shared::contains));
                grown |= near && group.add(item.number);
            }
        }
        return List.copyOf(group);
    }

    @Test
    void manyKeysAreTold() {
        Twice twice = new Twice();
        for (long i = 0; i < 50_000; i++) {
            twice.see(Twice.hash(i, "P" + i));
        }
        assertThat(twice.any()).isFalse();
        twice.see(Twice.hash(17, "P17"));
        assertThat(twice.any()).isTrue();
        assertThat(twice.was(Twice.hash(17, "P17"))).isTrue();
        assertThat(twice.was(Twice.hash(18, "P18"))).isFalse();
        assertThat(Twice.hash(1, "ab", "c")).isNotEqualTo(Twice.hash(1, "a", "bc"));
    }
}
