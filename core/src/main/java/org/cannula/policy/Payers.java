package org.cannula.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The payers that are known: the built-in ones and those a user adds. Immutable: adding gives a new set. */
public final class Payers {

    private static final List<String> BUILT_IN = List.of(
            "medicare", "commercial", "medicaid", "select-health", "regence", "amerihealth", "sunflower", "noridian");

    private final LinkedHashMap<String, Payer> payers;

    private Payers(LinkedHashMap<String, Payer> payers) {
        this.payers = payers;
    }

    private static final class Holder {
        static final Payers PAYERS = load();

        private static Payers load() {
            Payers payers = new Payers(new LinkedHashMap<>());
            for (String name : BUILT_IN) {
                payers = payers.with(name + ".payer", resource(name + ".payer"));
            }
            return payers;
        }
    }

    public static Payers builtIn() {
        return Holder.PAYERS;
    }

    /** These payers and one more, read from the lines of a payer file without edits; a payer of the same name is replaced. */
    public Payers with(String input, List<String> lines) {
        return with(input, lines, () -> null);
    }

    /**
     * The same, of a payer file that may hold edits.
     *
     * @param edits gives the language edits are written in, and is asked for it only where there are some
     * @throws PayerFileError naming every problem with its line
     */
    public Payers with(String input, List<String> lines, Supplier<? extends @Nullable EditLanguage> edits) {
        return with(PayerFile.read(input, lines, payers::get, edits));
    }

    /** These payers and one more. */
    public Payers with(Payer payer) {
        LinkedHashMap<String, Payer> more = new LinkedHashMap<>(payers);
        more.put(payer.name(), payer);
        return new Payers(more);
    }

    /** The payer of that name, or null. */
    public @Nullable Payer named(String name) {
        return payers.get(name);
    }

    /** All payers, built-in ones first, in the order they were added. */
    public List<Payer> all() {
        return List.copyOf(payers.values());
    }

    private static List<String> resource(String name) {
        InputStream in = Payers.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("built-in payer " + name + " is missing from this build");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
