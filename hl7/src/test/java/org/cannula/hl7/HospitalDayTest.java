package org.cannula.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.cannula.chart.Visit;
import org.cannula.engine.Coder;
import org.cannula.service.CodeUnits;
import org.junit.jupiter.api.Test;

/** What is read from a day's messages, in whatever order they come, is coded as what the day was made of. */
class HospitalDayTest {

    @Test
    void theMessagesTellTheVisitsTheyWereMadeOf() throws Exception {
        List<HospitalDay.Told> day = HospitalDay.of(400, 3);
        List<String> messages = new ArrayList<>();
        Map<String, String> expected = new TreeMap<>();
        Coder coder = Coder.withBuiltInPayers();
        for (HospitalDay.Told told : day) {
            told.messages().forEach(m -> messages.add(m.text()));
            if (told.truth() != null) {
                expected.put(told.id(), coded(coder, told.truth()));
            }
        }
        Collections.shuffle(messages, new Random(4));

        Messages.Read read = Messages.read(FeedProcess.site(), String.join("", messages));

        Map<String, String> found = new TreeMap<>();
        read.visits.forEach(visit -> found.put(visit.id(), coded(coder, visit)));
        assertThat(read.rejected).isEmpty();
        Map<String, String> wrong = new TreeMap<>();
        expected.forEach((id, lines) -> {
            if (!lines.equals(found.get(id))) {
                wrong.put(id, lines + " but " + found.get(id));
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(found.keySet()).isEqualTo(expected.keySet());
    }

    private static String coded(Coder coder, Visit visit) {
        var coded = coder.code(visit);
        return coded.lines().stream().map(CodeUnits::of).toList() + " asks "
                + coded.queries().size();
    }
}
