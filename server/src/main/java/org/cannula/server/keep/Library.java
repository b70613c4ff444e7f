package org.cannula.server.keep;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.cannula.codes.Editions;
import org.cannula.codes.Series;
import org.cannula.codes.TableStore;
import org.cannula.codes.Tables;
import org.cannula.engine.Coder;
import org.cannula.formats.serve.ServeSettings;
import org.cannula.policy.EditLanguage;
import org.cannula.policy.PayerFileError;
import org.cannula.policy.Payers;
import org.cannula.store.Digests;
import org.cannula.store.PayerFiles;
import org.cannula.store.PayerFiles.PayerFile;
import org.cannula.store.Store;
import org.springframework.stereotype.Component;

/** The policies and tables of this server as they are now: those it was started with, and what was uploaded and imported since. */
@Component
public class Library {

    private final ServeSettings settings;
    private final PayerFiles files;
    private final ServerExtensions extensions;
    private volatile Coder coder;

    Library(ServeSettings settings, Store store, ServerExtensions extensions) {
        this.settings = settings;
        this.files = store.payerFiles();
        this.extensions = extensions;
        this.coder = new Coder(payers(usable(files.active())), settings.tables());
    }

    /** The coder by what holds now. */
    public Coder coder() {
        return coder;
    }

    /** Takes what was uploaded or imported into use. */
    public synchronized void reload() {
        Path folder = settings.tableFolder();
        Tables tables =
                folder != null && Files.isDirectory(folder) ? Tables.with(TableStore.open(folder)) : settings.tables();
        coder = new Coder(payers(usable(files.active())), tables);
    }

    /**
     * The payers this server was started with, and those of some files, each of which may stand on those before it.
     *
     * @throws PayerFileError where one of them cannot be used
     */
    public Payers payers(List<PayerFile> some) {
        Payers payers = settings.payers();
        for (PayerFile each : some) {
            payers = with(payers, each.name(), each.body());
        }
        return payers;
    }

    /** The payers with one file more. */
    public Payers with(Payers payers, String name, String body) {
        return payers.with(name, body.lines().toList(), () -> extensions.find("edits", EditLanguage.class));
    }

    /** A file that stands on one that was taken out of use since does not keep the others from being used. */
    private List<PayerFile> usable(List<PayerFile> all) {
        List<PayerFile> usable = new java.util.ArrayList<>();
        for (PayerFile each : all) {
            usable.add(each);
            try {
                payers(usable);
            } catch (PayerFileError e) {
                usable.remove(usable.size() - 1);
            }
        }
        return usable;
    }

    /** The uploaded files in use. */
    public List<PayerFile> active() {
        return usable(files.active());
    }

    /** What tells these payers from others. */
    public static String digest(Payers payers) {
        return Digests.of(payers.all().toString());
    }

    /** What tells these tables from others: the newest edition of each series, and a digest of all of them. */
    public static TreeMap<String, String> editions(Tables tables) {
        TreeMap<String, String> newest = new TreeMap<>();
        StringBuilder all = new StringBuilder();
        for (Series series : tables.editions().series()) {
            for (Editions.Edition edition : tables.editions().of(series)) {
                newest.put(series.word(), edition.name());
                all.append(edition).append('\n');
            }
        }
        newest.put("digest", Digests.of(all.toString()));
        return newest;
    }
}
