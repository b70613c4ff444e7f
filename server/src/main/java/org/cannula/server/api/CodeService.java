package org.cannula.server.api;

import java.util.ArrayList;
import java.util.List;
import org.cannula.chart.Setting;
import org.cannula.chart.Visit;
import org.cannula.claim.Claim;
import org.cannula.engine.AuditRun;
import org.cannula.engine.AuditedClaim;
import org.cannula.engine.Auditor;
import org.cannula.engine.UncodableVisit;
import org.cannula.formats.json.JsonOut;
import org.cannula.formats.sheet.SheetWriter;
import org.cannula.formats.text.Vocabulary;
import org.cannula.server.NotThere;
import org.cannula.server.api.CodeAnswer.ClaimAnswer;
import org.cannula.server.api.CodeAnswer.VisitAnswer;
import org.cannula.server.keep.Library;
import org.cannula.service.CodedVisit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Codes visits and audits the claims beside them, at once. */
@Service
class CodeService {

    private final Library library;

    CodeService(Library library) {
        this.library = library;
    }

    CodeAnswer answer(CodeRequest request) {
        Sent sent = Sent.read(request.text());
        String policy = known(request.policy());
        Setting setting = setting(request.setting());
        List<Visit> visits =
                sent.visits.stream().map(visit -> as(visit, policy, setting)).toList();
        List<String> lines = request.text().lines().toList();
        List<Outcome> outcomes = outcomes(visits);
        List<VisitAnswer> answers = new ArrayList<>();
        for (int i = 0; i < visits.size(); i++) {
            answers.add(answer(sent.visits.get(i), visits.get(i), outcomes.get(i), lines));
        }
        return new CodeAnswer(answers, audits(sent.claims, visits, policy), sent.rejected);
    }

    private static VisitAnswer answer(Visit read, Visit visit, Outcome outcome, List<String> lines) {
        CodedVisit coded = outcome.coded;
        return new VisitAnswer(
                visit.id(),
                JsonOut.text(read),
                SheetWriter.write(read),
                coded == null ? null : JsonText.of(coded, visit),
                outcome.refused == null
                        ? List.of()
                        : outcome.refused.inconsistencies().stream()
                                .map(each -> FaultAnswer.of(each, visit))
                                .toList(),
                TimelineAnswer.of(visit, coded, lines));
    }

    private List<ClaimAnswer> audits(List<Claim> claims, List<Visit> visits, @Nullable String policy) {
        Auditor auditor = new Auditor(library.coder(), policy, java.util.Map.of());
        List<AuditedClaim> audited = auditor.audit(new AuditRun(claims, visits));
        return audited.stream()
                .map(each -> new ClaimAnswer(
                        each.claim().id(),
                        JsonOut.text(each.claim()),
                        JsonText.of(each),
                        FaultAnswer.line(each.claim().origin().place())))
                .toList();
    }

    /** What became of a visit: coded, or refused. */
    private record Outcome(
            @Nullable CodedVisit coded, @Nullable UncodableVisit refused) {}

    /** Visits are coded with sight of each other; where one is refused, each by itself. */
    private List<Outcome> outcomes(List<Visit> visits) {
        try {
            return library.coder().code(visits).stream()
                    .map(coded -> new Outcome(coded, null))
                    .toList();
        } catch (UncodableVisit oneOfThem) {
            return visits.stream().map(this::alone).toList();
        }
    }

    private Outcome alone(Visit visit) {
        try {
            return new Outcome(library.coder().code(visit), null);
        } catch (UncodableVisit e) {
            return new Outcome(null, e);
        }
    }

    private static Visit as(Visit visit, @Nullable String policy, @Nullable Setting setting) {
        Visit.Builder changed = visit.toBuilder();
        if (policy != null) {
            changed.payer(policy);
        }
        if (setting != null) {
            changed.setting(setting);
        }
        return changed.build();
    }

    private @Nullable String known(@Nullable String policy) {
        if (policy == null || policy.isEmpty()) {
            return null;
        }
        if (library.coder().payers().named(policy) == null) {
            throw new NotThere("There is no policy of that name; /api/policies lists them.");
        }
        return policy;
    }

    private static @Nullable Setting setting(@Nullable String word) {
        if (word == null || word.isEmpty()) {
            return null;
        }
        Setting setting = Vocabulary.SETTINGS.find(word);
        if (setting == null) {
            throw new NotThere("There is no setting of that name; settings are facility and professional.");
        }
        return setting;
    }
}
