package org.cannula.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.cannula.policy.Edit;
import org.cannula.policy.Payer;
import org.cannula.policy.PayerException;
import org.cannula.server.keep.Library;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The policies that visits are coded and claims audited by. */
@RestController
@RequestMapping("/api/policies")
@Tag(name = "policies", description = "Payers, and what each sets otherwise")
class PoliciesController {

    private final Library library;

    PoliciesController(Library library) {
        this.library = library;
    }

    /**
     * A payer.
     *
     * @param base the payer whose values hold where this one is silent; null for the root
     * @param exceptions what it sets otherwise
     * @param edits names of its own checks
     */
    record PolicyAnswer(
            String name, String title, @Nullable String base, List<ExceptionAnswer> exceptions, List<String> edits) {

        static PolicyAnswer of(Payer payer) {
            return new PolicyAnswer(
                    payer.name(),
                    payer.title(),
                    payer.base() == null ? null : payer.base().name(),
                    payer.exceptions().stream().map(ExceptionAnswer::of).toList(),
                    payer.edits().stream().map(Edit::id).distinct().toList());
        }
    }

    /** One value set otherwise, with its dates, its setting and where the payer says so. */
    record ExceptionAnswer(
            String point,
            String value,
            String insteadOf,
            @Nullable String setting,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String citation,
            LocalDate lastSeen) {

        static ExceptionAnswer of(PayerException exception) {
            return new ExceptionAnswer(
                    exception.knob().word(),
                    exception.value(),
                    exception.knob().defaultValue(),
                    exception.setting() == null ? null : exception.setting().word(),
                    exception.from(),
                    exception.until(),
                    exception.citation().toString(),
                    exception.citation().lastSeen());
        }
    }

    @GetMapping
    @Operation(summary = "Every policy that can be named")
    List<PolicyAnswer> policies() {
        return library.coder().payers().all().stream().map(PolicyAnswer::of).toList();
    }
}
