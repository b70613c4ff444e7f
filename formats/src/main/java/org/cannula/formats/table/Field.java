package org.cannula.formats.table;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A field of the contract's claim that columns may fill, with the column names it is known by. */
public enum Field {
    CLAIM("claim", "claim id, claim number, claim no, claim num, clm id, clm no, bill id, invoice number, invoice"),
    TYPE("type", "claim type, claim form, form type"),
    BILL_TYPE("billType", "bill type, bill type code, type of bill, tob"),
    PAYER("payer", "policy"),
    FILING("filing", "filing indicator, claim filing indicator, claim filing indicator code"),
    PAYER_ID("payerId", "payer code, payer number"),
    PLACE_OF_SERVICE("placeOfService", "place of service code, pos, pos code"),
    LOCALITY("locality", "payment locality, pricing locality, medicare locality, mpfs locality, locality code"),
    CONDITION_CODES("conditionCodes", "condition codes, condition code, condition code #, cond code #"),
    PATIENT(
            "patient",
            "patient id, patient number, mrn, medical record number, person id, member id, subscriber id, bene id,"
                    + " beneficiary id"),
    PROVIDER(
            "provider",
            "billing npi, billing provider npi, billing provider, provider id, provider npi, facility npi, npi,"
                    + " rendering npi, rendering provider npi"),
    ACCOUNT(
            "account",
            "account id, account number, account no, acct, acct no, patient account, patient account number, patient"
                    + " control number, pcn, hospital account, har"),
    FREQUENCY("frequency", "claim frequency, frequency code, claim frequency code"),
    ORIGINAL_REFERENCE("originalReference", "original reference number, original claim number, original claim"),
    DIAGNOSES(
            "diagnoses",
            "diagnosis codes, dx codes, diagnosis code #, diagnosis #, dx #, dx code #, icd #, icd 10 #, diagnosis,"
                    + " diagnosis code, dx, icd 10"),
    FROM(
            "from",
            "from date, statement from, statement from date, claim from, claim from date, claim start date, clm from"
                    + " dt"),
    THROUGH(
            "through",
            "through date, thru date, to date, statement through, statement through date, claim through, claim end"
                    + " date, clm thru dt"),
    VISIT("visit", "visit id, visit number, encounter, encounter id, encounter number, csn, fin"),
    LINE("line", "line number, line no, line num, claim line, claim line number"),
    ID("id", "line id, line item control number, charge id"),
    CODE(
            "code",
            "hcpcs, hcpcs code, hcpcs cd, cpt, cpt code, cpt hcpcs, cpt hcpcs code, hcpcs cpt, hcpcs cpt code,"
                    + " procedure code, proc code, procedure, billing code, service code"),
    UNITS(
            "units",
            "units billed, billed units, service units, units of service, unit count, service unit count, service unit"
                    + " quantity, quantity, qty, unit"),
    MODIFIERS(
            "modifiers",
            "modifier #, mod #, hcpcs modifier #, cpt modifier #, mods, modifier, mod, hcpcs modifier, m #"),
    DATE(
            "date",
            "service date, date of service, dos, line date, line service date, service from date, claim line start"
                    + " date, line start date, charge date, service start date"),
    LINE_THROUGH(
            "lineThrough",
            "service to date, service through date, claim line end date, line end date, service end date, date of"
                    + " service to"),
    CHARGE(
            "charge",
            "charges, charge amount, charge amt, billed amount, billed charge, billed charges, line charge, line"
                    + " charges, submitted charge, total charge, amount billed, billed"),
    REVENUE_CODE("revenueCode", "revenue center code, rev code, rev cd, revenue, rev"),
    NDC("ndc", "ndc code, ndc number, national drug code, drug ndc"),
    NDC_QUANTITY("ndcQuantity", "ndc qty, ndc units, ndc unit quantity, drug quantity"),
    NDC_UNIT("ndcUnit", "ndc unit of measure, ndc uom, ndc unit measure, drug unit");

    private final String word;
    private final List<String> names;

    Field(String word, String others) {
        this.word = word;
        this.names = List.of((word + ", " + others).split(", ", -1));
    }

    /** The word mapping files use: the field's name in the contract. */
    public String word() {
        return word;
    }

    /** Column names it is known by, the surest first; {@code #} stands for any number. */
    List<String> names() {
        return names;
    }

    /** Whether it belongs to a line and not to the whole claim. */
    boolean ofLine() {
        return compareTo(LINE) >= 0;
    }

    /** Whether it takes several values, so that several columns may fill it. */
    boolean isList() {
        return this == CONDITION_CODES || this == DIAGNOSES || this == MODIFIERS;
    }

    /** The field of a word, or null. */
    static @Nullable Field named(String word) {
        for (Field field : values()) {
            if (field.word.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT))) {
                return field;
            }
        }
        return null;
    }
}
