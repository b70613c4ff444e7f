package org.cannula.formats.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cannula.formats.Fault;
import org.junit.jupiter.api.Test;

class MappingFileTest {

    private static List<String> faults(String... lines) {
        List<Fault> faults = new ArrayList<>();
        MappingFile.read("m", List.of(lines), faults);
        return faults.stream()
                .map(fault -> fault.origin().place() + ": " + fault.found() + "; " + fault.valid())
                .toList();
    }

    @Test
    void sayWhatIsWrongAndWhere() {
        assertThat(faults(
                        "mapping x",
                        "claim",
                        "unitz Qty",
                        "  code \"CPT",
                        "dates ddd",
                        "delimiter x",
                        "payer = a b",
                        "only A",
                        "type T with institutional",
                        "patient MRN or",
                        "visit V",
                        "visit W"))
                .satisfiesExactly(
                        fault -> assertThat(fault)
                                .startsWith("line 2 column 1: claim without a column; the names of columns"),
                        fault -> assertThat(fault)
                                .startsWith("line 3 column 1: \"unitz\"; units (one of mapping, delimiter"),
                        fault -> assertThat(fault).startsWith("line 4 column 1: a quote that is not closed"),
                        fault -> assertThat(fault).startsWith("line 5 column 1: \"ddd\"; a form such as MM/dd/yyyy"),
                        fault -> assertThat(fault).startsWith("line 6 column 1: \"x\"; comma, semicolon, tab, pipe"),
                        fault -> assertThat(fault).startsWith("line 7 column 7: = with 2 words; one value"),
                        fault -> assertThat(fault)
                                .startsWith("line 8 column 1: only with 1 words; only, a column, a value"),
                        fault -> assertThat(fault)
                                .startsWith("line 9 column 13: \"institutional\"; a value and what it means"),
                        fault -> assertThat(fault).startsWith("line 10 column 1: patient without a column"),
                        fault ->
                                assertThat(fault).startsWith("line 12 column 1: visit a second time; each field once"));
    }

    @Test
    void beginWithTheirWord() {
        assertThat(MappingFile.begins("# ours\n\nmapping \"x\"\n")).isTrue();
        assertThat(MappingFile.begins("mapping,claim,code\n")).isFalse();
        assertThat(MappingFile.begins("payer x\nmapping y\n")).isFalse();
    }

    /** Names under which a field is known are names of no other field. */
    @Test
    void namesAreKnownForOneField() {
        List<String> seen = new ArrayList<>();
        for (Field field : Field.values()) {
            for (String name : field.names()) {
                assertThat(seen).as(field + " " + name).doesNotContain(ColumnName.key(name));
            }
            field.names().forEach(name -> seen.add(ColumnName.key(name)));
        }
    }

    @Test
    void publishedLayoutsAreWhole() {
        for (String name : Layouts.BUILT_IN) {
            assertThat(MappingFileTest.class.getResource(name + ".mapping"))
                    .as(name)
                    .isNotNull();
        }
        assertThat(Layouts.published(List.of("a"))).isNull();
    }
}
