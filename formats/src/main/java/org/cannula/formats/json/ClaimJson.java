package org.cannula.formats.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cannula.claim.Claim;
import org.cannula.claim.ServiceLine;
import org.cannula.formats.text.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Reads one claim from JSON. */
final class ClaimJson {

    static final List<String> FIELDS = List.of(
            "claim",
            "type",
            "billType",
            "payer",
            "filing",
            "payerId",
            "placeOfService",
            "locality",
            "conditionCodes",
            "patient",
            "provider",
            "account",
            "frequency",
            "originalReference",
            "diagnoses",
            "from",
            "through",
            "visit",
            "lines");

    private final JsonIn in;
    private final Values values;
    private final Claim.Builder claim = Claim.builder("");
    private final List<ServiceLine> lines = new ArrayList<>();
    private String id = "";

    ClaimJson(JsonIn in) {
        this.in = in;
        this.values = new Values(in);
    }

    /** Reads the object the walk stands on. The result means something only while the walk is sound. */
    Claim read() throws IOException {
        Set<String> seen = new HashSet<>();
        for (String name = in.nextField(FIELDS, seen); name != null; name = in.nextField(FIELDS, seen)) {
            set(name);
        }
        if (id.isEmpty()) {
            in.faultAt("/claim", "nothing", "the name of the claim, as text");
        }
        Claim read = claim.lines(lines).origin(in.origin()).build();
        if (in.isSound()) {
            contradictions(read);
        }
        return read;
    }

    private void set(String name) throws IOException {
        switch (name) {
            case "claim" -> id(values.text());
            case "type" -> claim.type(values.word(Vocabulary.CLAIM_TYPES));
            case "billType" -> claim.billType(values.code());
            case "payer" -> claim.payer(values.text());
            case "filing" -> claim.filing(values.code());
            case "payerId" -> claim.payerId(values.text());
            case "placeOfService" -> claim.placeOfService(values.text());
            case "locality" -> claim.locality(values.text());
            case "conditionCodes" -> claim.conditionCodes(values.codes());
            case "patient" -> claim.patient(values.text());
            case "provider" -> claim.provider(values.text());
            case "account" -> claim.account(values.text());
            case "frequency" -> claim.frequency(values.text());
            case "originalReference" -> claim.originalReference(values.text());
            case "diagnoses" -> claim.diagnoses(values.codes());
            case "from" -> claim.from(values.day());
            case "through" -> claim.through(values.day());
            case "visit" -> claim.visit(values.text());
            case "lines" -> lines();
            default -> throw new IllegalStateException(name);
        }
    }

    private void id(@Nullable String text) {
        if (text != null) {
            id = text;
            claim.id(text);
        }
    }

    private void lines() throws IOException {
        if (in.isList("a list of lines")) {
            for (int i = 0; in.nextItem(); i++) {
                if (in.isObjectItem("a line, as an object")) {
                    lines.add(new LineJson(in).read(i));
                }
            }
        }
    }

    private void contradictions(Claim read) {
        Set<Integer> numbers = new HashSet<>();
        if (read.from() != null && read.through() != null && read.through().isBefore(read.from())) {
            in.faultBefore(
                    read.origin(), "/through", read.through().toString(), "not before from (" + read.from() + ")");
        }
        for (int i = 0; i < read.lines().size(); i++) {
            ServiceLine line = read.lines().get(i);
            String here = "/lines/" + i;
            if (line.date() == null && read.from() == null) {
                in.faultBefore(line.origin(), here + "/date", "nothing", "a day, on the line or as from of the claim");
            }
            if (line.date() != null && line.through() != null && line.through().isBefore(line.date())) {
                in.faultBefore(
                        line.origin(),
                        here + "/through",
                        line.through().toString(),
                        "not before date (" + line.date() + ")");
            }
            if (!numbers.add(line.line())) {
                in.faultBefore(line.origin(), here + "/line", "number " + line.line() + " a second time", "each once");
            }
            if (line.units().compareTo(BigDecimal.ZERO) < 0) {
                in.faultBefore(line.origin(), here + "/units", line.units().toPlainString(), "a number from 0");
            }
        }
    }
}
