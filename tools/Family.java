import java.util.Set;
import java.util.TreeSet;

/** Which codes the tables are about. */
final class Family {
    /** Access, draws, taps, visits' neighbours, vaccines and antibodies: what the claim checks pair with an administration. */
    private static final Set<String> NEIGHBOURS = Set.of(
            "32554", "32555", "32556", "32557", "36000", "36400", "36405", "36406", "36410", "36415", "36416", "36420",
            "36425", "36430", "36440", "36591", "36592", "36593", "37195", "49082", "49083", "61070", "62270", "62272",
            "62328", "62329", "90460", "90461", "90471", "90472", "90473", "90474", "90480", "92977", "99601", "99602",
            "E0781", "G0008", "G0009", "G0010", "G0012", "G0068", "G0069", "G0070", "G0088", "G0089", "G0090", "G0378", "G0379",
            "G0463", "J1642", "J1644", "J2001");

    private Family() {}

    /** A drug-administration code, also one of the deleted numbers that share the range. */
    static boolean is(String code) {
        return between(code, "96360", "96381")
                || between(code, "96400", "96549")
                || code.equals("C8957")
                || code.equals("G0498");
    }

    /** A code whose pairs with an administration the claim checks need. */
    static boolean isNeighbour(String code) {
        return NEIGHBOURS.contains(code) || isVisit(code) || code.matches("M02[0-9]{2}");
    }

    /** Every code that may be a neighbour. */
    static Set<String> neighbours() {
        Set<String> codes = new TreeSet<>(NEIGHBOURS);
        for (int code = 99202; code <= 99350; code++) {
            codes.add(Integer.toString(code));
        }
        for (int code = 380; code <= 384; code++) {
            codes.add("G0" + code);
        }
        for (int code = 200; code < 300; code++) {
            codes.add("M0" + code);
        }
        return codes;
    }

    /** Evaluation and management: office, hospital, consultation, emergency, critical care, nursing home, home. */
    static boolean isVisit(String code) {
        return between(code, "99202", "99350") || between(code, "G0380", "G0384");
    }

    private static boolean between(String code, String low, String high) {
        return code.length() == 5 && code.compareTo(low) >= 0 && code.compareTo(high) <= 0;
    }
}
