package org.cannula.server.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.cannula.policy.Payer;
import org.cannula.policy.PayerFileError;
import org.cannula.policy.Payers;
import org.cannula.server.keep.Library;
import org.cannula.server.keep.Who;
import org.cannula.store.PayerFiles.PayerFile;
import org.cannula.store.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Payer files: tried, taken into use, taken out of it. */
@RestController
@RequestMapping("/api/policies")
@Tag(name = "policies")
class PayerFilesController {

    private static final String INPUT = "policy";

    private final Store store;
    private final Library library;

    PayerFilesController(Store store, Library library) {
        this.store = store;
        this.library = library;
    }

    /**
     * What is to be said of a payer file.
     *
     * @param name of its payer; null where it cannot be used
     */
    @Schema(name = "PolicyCheck")
    record CheckAnswer(boolean valid, @Nullable String name, List<ProblemAnswer> problems) {}

    /** Something that is wrong in a payer file, with its line and column, from 1. */
    @Schema(name = "PolicyProblem")
    record ProblemAnswer(int line, int column, String found, String valid) {}

    @PostMapping(path = "/validate", consumes = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "Try a payer file", description = "It may stand on built-in and uploaded policies.")
    CheckAnswer validate(@RequestBody String body) {
        return check(body);
    }

    private CheckAnswer check(String body) {
        try {
            return new CheckAnswer(true, payer(body).name(), List.of());
        } catch (PayerFileError e) {
            return new CheckAnswer(
                    false,
                    null,
                    e.problems().stream()
                            .map(each -> new ProblemAnswer(each.line(), each.column(), each.found(), each.valid()))
                            .toList());
        }
    }

    /** The payer of a file: as the one of its name, where there is one, is replaced by it. */
    private Payer payer(String body) {
        List<PayerFile> active = library.active();
        String name = declared(body);
        Payers others = library.payers(
                active.stream().filter(each -> !each.name().equals(name)).toList());
        Payers all = library.with(others, INPUT, body);
        return all.all().get(all.all().size() - 1);
    }

    private static String declared(String body) {
        return body.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("payer "))
                .findFirst()
                .map(line -> line.substring("payer ".length()).strip())
                .orElse("");
    }

    @PutMapping(consumes = MediaType.TEXT_PLAIN_VALUE)
    @Operation(
            summary = "Take a payer file into use",
            description = "In place of the uploaded one of its name; 422 with what is wrong where it cannot be used.")
    ResponseEntity<CheckAnswer> put(@RequestBody String body, Authentication who) {
        CheckAnswer check = check(body);
        String name = check.name();
        if (name == null) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(check);
        }
        store.payerFiles().put(name, body, Who.of(who).actor());
        library.reload();
        return ResponseEntity.status(HttpStatus.CREATED).body(check);
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take an uploaded policy out of use", description = "Audits made by it keep it.")
    void retire(@PathVariable String name, Authentication who) {
        store.payerFiles().retire(name, Who.of(who).actor());
        library.reload();
    }
}
