package org.cannula.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The audits of {@code cases/audits.txt} come out as written: findings with units and money, and the corrected claim. */
class AuditCasesTest {

    private static final AuditJudge JUDGE = new AuditRunner();

    @Test
    void everyAuditComesOutAsWritten() {
        List<AuditCase> cases = AuditCase.all();
        List<String> complaints = cases.stream()
                .map(JUDGE::complaint)
                .filter(said -> !said.isEmpty())
                .toList();
        System.out.println("score: audits " + (cases.size() - complaints.size()) + "/" + cases.size());
        assertThat(complaints).isEmpty();
        assertThat(cases).extracting(AuditCase::id).doesNotHaveDuplicates();
    }
}
