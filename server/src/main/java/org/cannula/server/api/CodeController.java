package org.cannula.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Codes visits and audits claims that fit on a screen. What was sent is not kept. */
@RestController
@RequestMapping("/api")
@Tag(name = "workbench", description = "Visits and claims that fit on a screen. What is sent is not kept.")
class CodeController {

    private final CodeService service;

    CodeController(CodeService service) {
        this.service = service;
    }

    @PostMapping("/code")
    @Operation(
            summary = "Code visits",
            description = "Visit sheets or visit JSON in; coded visits with their minute ledger and timeline out."
                    + " Claims in the text are audited beside the visits.")
    CodeAnswer code(@RequestBody CodeRequest request) {
        return service.answer(request);
    }

    @PostMapping("/audit")
    @Operation(
            summary = "Audit a claim beside its visit",
            description = "Claims with or without the visits that document them, as sheets, JSON or X12; audited claims"
                    + " out, with the timeline of each visit.")
    CodeAnswer audit(@RequestBody CodeRequest request) {
        return service.answer(request);
    }
}
