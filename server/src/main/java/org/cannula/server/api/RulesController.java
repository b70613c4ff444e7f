package org.cannula.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.cannula.server.NotThere;
import org.cannula.server.api.Explained.Page;
import org.cannula.server.api.Explained.Summary;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What results name as their reason: rules, checks, codes, points on which readings differ. */
@RestController
@RequestMapping("/api/rules")
@Tag(name = "rules", description = "Rules, checks, codes and disputed points, with their pages")
class RulesController {

    private final Explained explained;

    RulesController(Explained explained) {
        this.explained = explained;
    }

    @GetMapping
    @Operation(
            summary = "Search",
            description =
                    "Those whose name or page holds every word of q; all of them without q. Names that match come first.")
    List<Summary> search(@RequestParam(defaultValue = "") String q) {
        return explained.search(q);
    }

    @GetMapping("/{name}")
    @Operation(summary = "One rule, check, code or point, with its page or facts")
    Page page(@PathVariable String name) {
        return explained
                .page(name)
                .orElseThrow(() -> new NotThere("No rule, check, code or point has this name; /api/rules lists them."));
    }
}
