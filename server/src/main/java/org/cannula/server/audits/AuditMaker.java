package org.cannula.server.audits;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cannula.checks.Pricing;
import org.cannula.codes.Tables;
import org.cannula.engine.Auditor;
import org.cannula.engine.Coder;
import org.cannula.formats.Fault;
import org.cannula.formats.ReadOptions;
import org.cannula.formats.Rejected;
import org.cannula.formats.run.ClaimRun;
import org.cannula.formats.run.Records;
import org.cannula.formats.settings.FaultyFile;
import org.cannula.formats.settings.RatesFile;
import org.cannula.formats.table.Mapping;
import org.cannula.formats.table.MappingFile;
import org.cannula.policy.PayerFileError;
import org.cannula.policy.Payers;
import org.cannula.server.keep.Library;
import org.cannula.server.keep.ServerExtensions;
import org.cannula.store.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the run over the claims of an order: the first time, and whenever what it found is to be had again. */
@Component
class AuditMaker {

    private static final JsonMapper JSON = new JsonMapper();

    private final Store store;
    private final Library library;
    private final ServerExtensions extensions;

    AuditMaker(Store store, Library library, ServerExtensions extensions) {
        this.store = store;
        this.library = library;
        this.extensions = extensions;
    }

    /** The order cannot be carried out as it stands; the message says what is wrong in it. */
    static final class Unfit extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        Unfit(String message) {
            super(message);
        }
    }

    /**
     * An order ready to be carried out.
     *
     * @param versions what it runs under, a JSON object: equal ones give equal results
     */
    record Made(ClaimRun run, List<StoredSource> claims, String versions) {}

    /**
     * Makes the run of an order.
     *
     * @param beat is called while inputs are read, again and again
     * @throws Unfit where the order cannot be carried out
     */
    Made of(AuditOrder order, Runnable beat) {
        Payers payers = payers(order);
        Tables tables = library.coder().tables();
        if (order.policy() != null && payers.named(order.policy()) == null) {
            throw new Unfit("there is no policy of the name that was asked for");
        }
        Auditor auditor = new Auditor(new Coder(payers, tables), order.policy(), Map.of(), pricing(order.rates()));
        ReadOptions reading = new ReadOptions(mapping(order.mapping()), null, extensions);
        List<StoredSource> claims = sources(order.claims(), reading, beat);
        ClaimRun run = new ClaimRun(
                auditor,
                new Records(List.of(), sources(order.visits(), reading, beat)),
                new Records(List.of(), claims));
        return new Made(run, claims, versions(order, payers, tables));
    }

    private Payers payers(AuditOrder order) {
        try {
            return library.payers(
                    order.payerFiles().stream().map(store.payerFiles()::get).toList());
        } catch (PayerFileError e) {
            throw new Unfit("an uploaded policy cannot be used any more: "
                    + e.problems().get(0));
        }
    }

    private List<StoredSource> sources(List<AuditRequest.Upload> uploads, ReadOptions reading, Runnable beat) {
        List<StoredSource> sources = new ArrayList<>();
        uploads.forEach(
                each -> sources.add(new StoredSource(each.name(), each.upload(), store.contents(), reading, beat)));
        return sources;
    }

    private static Pricing pricing(@Nullable String rates) {
        if (rates == null || rates.isBlank()) {
            return Pricing.NATIONAL;
        }
        try {
            return Pricing.of(
                    RatesFile.read(new ByteArrayInputStream(rates.getBytes(StandardCharsets.UTF_8)), "rates"));
        } catch (FaultyFile e) {
            throw new Unfit(e.rejected().says());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Mapping mapping(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        List<Fault> faults = new ArrayList<>();
        Mapping mapping = MappingFile.read("mapping", text.lines().toList(), faults);
        if (!faults.isEmpty()) {
            throw new Unfit(new Rejected("", faults).says());
        }
        return mapping;
    }

    private static String versions(AuditOrder order, Payers payers, Tables tables) {
        Map<String, Object> versions = new LinkedHashMap<>();
        versions.put("engine", Coder.VERSION);
        versions.put("policy", order.policy() == null ? "by claim" : order.policy());
        versions.put("payers", Library.digest(payers));
        versions.put("tables", Library.editions(tables));
        return JSON.writeValueAsString(versions);
    }
}
