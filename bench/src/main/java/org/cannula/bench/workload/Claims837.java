package org.cannula.bench.workload;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.cannula.bench.workload.Encounters.Kind;

/** Writes 837P and 837I (005010) with balanced envelopes; names and addresses are made up. Bytes, since it must not slow a peer. */
final class Claims837 {

    private static final int CHUNK = 1 << 18;
    private static final String[] FAMILY = {"SAMPLE", "EXAMPLE", "SPECIMEN", "PATTERN", "DEMO", "MODEL", "TRIAL", "MOCK"
    };
    private static final String[] GIVEN = {"ALEX", "ROBIN", "SAM", "KIM", "JO", "CHRIS", "PAT", "LEE"};

    private final OutputStream out;
    private byte[] bytes = new byte[CHUNK + (1 << 16)];
    private int length;
    private long before;

    private boolean institutional;
    private int interchanges;
    private int transactions;
    private int segments;
    private int levels;
    private int providerLevel;

    Claims837(OutputStream out) {
        this.out = out;
    }

    /** Hands on what is held. Bytes written up to now. */
    long flush() throws IOException {
        out.write(bytes, 0, length);
        before += length;
        length = 0;
        out.flush();
        return before;
    }

    void beginInterchange(boolean isInstitutional) {
        institutional = isInstitutional;
        interchanges++;
        transactions = 0;
        put("ISA*00*          *00*          *ZZ*CANNULA        *ZZ*SAMPLEPAYER    *251231*0800*^*00501*");
        padded(interchanges, 9);
        put("*0*T*:~GS*HC*CANNULA*SAMPLEPAYER*20251231*0800*1*X*").put(guide()).put("~");
    }

    private String guide() {
        return institutional ? "005010X223A2" : "005010X222A1";
    }

    void beginTransaction() {
        transactions++;
        segments = 0;
        levels = 0;
        put("ST*837*");
        padded(transactions, 4);
        put("*").put(guide());
        end();
        put("BHT*0019*00*1*20251231*0800*CH");
        end();
        put("NM1*41*2*SAMPLE BILLING*****46*CANNULA");
        end();
        put("PER*IC*SAMPLE DESK*TE*5555550100");
        end();
        put("NM1*40*2*SAMPLE PAYER*****46*SAMPLEPAYER");
        end();
    }

    void provider(int provider) {
        providerLevel = ++levels;
        put("HL*").put(providerLevel).put("**20*1");
        end();
        put("NM1*85*2*SAMPLE CLINIC ").put(provider).put("*****XX*1999");
        padded(provider, 6);
        end();
        put("N3*").put(provider + 1).put(" SAMPLE STREET");
        end();
        put("N4*SAMPLETOWN*OH*450010001");
        end();
        put("REF*EI*00000");
        padded(provider, 4);
        end();
    }

    /** One subscriber with one claim. */
    void claim(long number, int patient, LocalDate day, Kind kind, List<BilledLine> lines) throws IOException {
        put("HL*").put(++levels).put("*").put(providerLevel).put("*22*0");
        end();
        put("SBR*P*18*******").put(kind.filing());
        end();
        put("NM1*IL*1*")
                .put(FAMILY[patient & 7])
                .put("*")
                .put(GIVEN[patient >> 3 & 7])
                .put("****MI*M");
        padded(patient, 9);
        end();
        put("N3*").put(patient % 9_973 + 1).put(" SAMPLE AVENUE");
        end();
        put("N4*SAMPLETOWN*OH*45001");
        end();
        put("DMG*D8*19").put(40 + patient % 50).put("0101*").put((patient & 1) == 0 ? "F" : "M");
        end();
        put("NM1*PR*2*SAMPLE PAYER*****PI*SAMPLEPAYER");
        end();
        put("CLM*W").put(number).put("*");
        money(total(lines));
        put(institutional ? "***13:A:1**A*Y*Y" : "***11:B:1*Y*A*Y*Y");
        end();
        if (institutional) {
            put("DTP*434*RD8*");
            day(day);
            put("-");
            day(day);
            end();
            put("CL1*3*1*01");
            end();
        }
        put("REF*D9*");
        padded(number * 7_919 % 1_000_000_000_000L, 12);
        end();
        put("REF*EA*");
        padded(patient, 8);
        end();
        diagnoses(kind);
        people();
        int line = 0;
        for (BilledLine billed : lines) {
            line(++line, billed, day);
        }
        if (length >= CHUNK) {
            out.write(bytes, 0, length);
            before += length;
            length = 0;
        }
    }

    private void diagnoses(Kind kind) {
        put("HI*ABK:").put(kind.diagnoses().get(0));
        if (institutional) {
            end();
            put("HI*APR:R110");
            end();
            put("HI");
        }
        for (int i = 1; i < kind.diagnoses().size(); i++) {
            put("*ABF:").put(kind.diagnoses().get(i));
        }
        end();
    }

    private void people() {
        if (institutional) {
            put("HI*BH:11:D8:20250101");
            end();
            put("HI*BE:80:::1");
            end();
        } else {
            put("NM1*DN*1*SAMPLE*REFERRER****XX*1999999968");
            end();
        }
        put(institutional ? "NM1*71*1*SAMPLE*DOC****XX*1999999976" : "NM1*82*1*SAMPLE*DOC****XX*1999999976");
        end();
        put(institutional ? "PRV*AT*PXC*207R00000X" : "PRV*PE*PXC*207R00000X");
        end();
        put(institutional ? "NM1*77*2*SAMPLE HOSPITAL*****XX*1999999950" : "NM1*77*2*SAMPLE OFFICE*****XX*1999999943");
        end();
        put("N3*100 SAMPLE PLAZA");
        end();
        put("N4*SAMPLETOWN*OH*450010001");
        end();
    }

    private static long total(List<BilledLine> lines) {
        long cents = 0;
        for (BilledLine line : lines) {
            cents += (long) line.price() * line.units();
        }
        return cents;
    }

    private void line(int number, BilledLine line, LocalDate day) {
        put("LX*").put(number);
        end();
        put(institutional ? "SV2*" + line.revenue() + "*HC:" : "SV1*HC:").put(line.code());
        for (String modifier : line.modifiers()) {
            put(":").put(modifier);
        }
        put("*");
        money((long) line.price() * line.units());
        put("*UN*").put(line.units());
        if (!institutional) {
            put("***1");
        }
        end();
        put("DTP*472*D8*");
        day(day);
        end();
        put("REF*6R*").put(number);
        end();
    }

    void endTransaction() {
        put("SE*").put(segments + 1).put("*");
        padded(transactions, 4);
        put("~");
    }

    void endInterchange() {
        put("GE*").put(transactions).put("*1~IEA*1*");
        padded(interchanges, 9);
        put("~");
    }

    private void end() {
        segments++;
        put("~");
    }

    private void money(long cents) {
        put(cents / 100);
        if (cents % 100 != 0) {
            put(".");
            padded(cents % 100, 2);
        }
    }

    private void day(LocalDate day) {
        padded(day.getYear() * 10_000L + day.getMonthValue() * 100L + day.getDayOfMonth(), 8);
    }

    @SuppressWarnings("deprecation") // the one way to copy Latin letters without a buffer between
    private Claims837 put(String text) {
        int count = text.length();
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        text.getBytes(0, count, bytes, length);
        length += count;
        return this;
    }

    private Claims837 put(long number) {
        int digits = 1;
        for (long rest = number / 10; rest != 0; rest /= 10) {
            digits++;
        }
        padded(number, digits);
        return this;
    }

    private void padded(long number, int digits) {
        if (length + digits > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        long rest = number;
        for (int at = length + digits - 1; at >= length; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }
}
