package org.cannula.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cannula.chart.SecondAccess;
import org.cannula.codes.CodeTable;
import org.cannula.codes.Drug;
import org.cannula.codes.DrugTable;
import org.cannula.engine.Coder;
import org.cannula.formats.sheet.SheetWords;
import org.cannula.policy.Payer;
import org.cannula.server.keep.Library;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The words an editor completes. */
@RestController
@RequestMapping("/api")
@Tag(name = "workbench")
class VocabularyController {

    private final Library library;
    private final List<DrugWord> drugs = drugs();

    VocabularyController(Library library) {
        this.library = library;
    }

    /**
     * The words of a visit sheet.
     *
     * @param verbs what can be done
     * @param lineWords words that begin a line which is no administration
     * @param details names of details
     * @param flags words that say why something was given
     * @param accessKinds kinds of reasons for a second access
     * @param payers names of policies
     * @param labels our own short label of each code
     */
    record VocabularyAnswer(
            String engine,
            List<DrugWord> drugs,
            List<String> verbs,
            List<String> lineWords,
            List<String> details,
            List<String> flags,
            List<String> accessKinds,
            List<String> payers,
            Map<String, String> labels) {}

    /** A drug under its generic name, with the other names it is found by. */
    record DrugWord(
            String name,
            List<String> names,
            @Nullable String hcpcs,
            String unit,
            @Nullable String category) {}

    @GetMapping("/vocabulary")
    @Operation(summary = "The words of a visit sheet: drugs, routes, details, payers")
    VocabularyAnswer vocabulary() {
        List<String> kinds = new ArrayList<>();
        for (SecondAccess.Kind kind : SecondAccess.Kind.values()) {
            kinds.add(kind.word());
        }
        return new VocabularyAnswer(
                Coder.VERSION,
                drugs,
                SheetWords.verbs(),
                SheetWords.lineWords(),
                SheetWords.details(),
                SheetWords.flags(),
                kinds,
                library.coder().payers().all().stream().map(Payer::name).toList(),
                labels());
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new TreeMap<>();
        for (String code : CodeTable.builtIn().codes()) {
            List<CodeTable.Entry> rows = CodeTable.builtIn().rows(code);
            labels.put(code, rows.get(rows.size() - 1).label());
        }
        return labels;
    }

    /** Each name once, by the row that holds today's code: one without an end. */
    private static List<DrugWord> drugs() {
        TreeMap<String, DrugWord> words = new TreeMap<>();
        for (Drug drug : DrugTable.builtIn().all()) {
            if (!drug.names().isEmpty() && drug.until() == null) {
                String name = drug.names().get(0);
                words.putIfAbsent(
                        name,
                        new DrugWord(
                                name,
                                drug.names().subList(1, drug.names().size()),
                                drug.hcpcs(),
                                drug.unitAmount() == null
                                        ? ""
                                        : drug.unitAmount().toPlainString() + " " + drug.unitMeasure(),
                                drug.category() == null ? null : drug.category().word()));
            }
        }
        return List.copyOf(words.values());
    }
}
