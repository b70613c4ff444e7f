package org.cannula.cases.labelled;

import org.cannula.formats.sheet.SheetWriter;

/** Labelled claims as a person reads them: seed, kinds of error, charts and claims. */
final class Sheets {

    private Sheets() {}

    static String of(Drawn drawn) {
        StringBuilder text = new StringBuilder(256);
        text.append("# seed ").append(drawn.seed()).append(" index ").append(drawn.index());
        text.append(drawn.kinds().isEmpty() ? ", clean" : ", " + String.join(" and ", drawn.kinds()))
                .append('\n');
        drawn.sample().visits.forEach(visit -> text.append(SheetWriter.write(visit)));
        for (Bill bill : drawn.sample().bills) {
            text.append("# supported: ").append(bill.supported).append('\n');
            text.append(claim(bill)).append('\n');
            if (!bill.diagnoses.isEmpty()) {
                text.append("# diagnoses ").append(bill.diagnoses).append('\n');
            }
            for (Line line : bill.lines) {
                if (line.ndc != null || line.revenue != null) {
                    text.append("# ")
                            .append(line.code)
                            .append(line.revenue == null ? "" : " revenue " + line.revenue)
                            .append(line.ndc == null ? "" : " ndc " + line.ndc + " " + line.milligrams + " mg")
                            .append('\n');
                }
            }
        }
        return text.toString();
    }

    private static String claim(Bill bill) {
        StringBuilder text = new StringBuilder("claim ");
        text.append(bill.facility() ? "institutional" : "professional")
                .append(' ')
                .append(bill.from);
        if (!bill.through.equals(bill.from)) {
            text.append(" through:").append(bill.through);
        }
        text.append(bill.facility() ? " bill-type:0131" : bill.place == null ? "" : " pos:" + bill.place);
        text.append(" payer:").append(bill.visit.payer());
        text.append(" visit:").append(bill.visit.id());
        text.append(" id:\"").append(bill.id).append('"');
        for (Line line : bill.lines) {
            text.append(' ').append(line.code);
            line.modifiers.forEach(modifier -> text.append('-').append(modifier));
            text.append(line.units == 1 ? "" : "x" + line.units);
            text.append(line.date.equals(bill.from) ? "" : "@" + line.date);
        }
        return text.toString();
    }
}
