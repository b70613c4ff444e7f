package org.cannula.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.cannula.chart.Visit;
import org.cannula.formats.share.Deidentified;
import org.cannula.formats.sheet.SheetWriter;
import org.cannula.server.NotThere;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Visits without who they are of. What was sent is not kept. */
@RestController
@RequestMapping("/api/deidentified")
@Tag(name = "workbench")
class DeidentifiedController {

    /** What to take the identity from: visit sheets or visit JSON. */
    record DeidentifiedRequest(String text) {}

    /** The same visits as sheets: no ids, no free text, dates moved; drugs and minutes as they were. */
    record DeidentifiedAnswer(String sheet) {}

    @PostMapping
    @Operation(summary = "Visits without ids and free text, their dates moved, drugs and minutes kept")
    DeidentifiedAnswer deidentified(@RequestBody DeidentifiedRequest request) {
        List<Visit> visits = Sent.read(request.text()).visits;
        if (visits.isEmpty()) {
            throw new NotThere("The text holds no visit that can be read, so there is nothing to copy.");
        }
        StringBuilder sheet = new StringBuilder();
        for (Visit visit : Deidentified.of(visits)) {
            sheet.append(sheet.isEmpty() ? "" : "\n").append(SheetWriter.write(visit));
        }
        return new DeidentifiedAnswer(sheet.toString());
    }
}
