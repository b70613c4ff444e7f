package org.cannula.formats.x12;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Small 837 files made for tests: synthetic, envelopes in order. */
final class Files837 {

    private static final String ISA =
            "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260302*0800*^*00501"
                    + "*000000001*0*T*:";

    private Files837() {}

    /** An 837I claim that uses every field that is read. */
    static String institutional() {
        return interchange(
                "005010X223A2",
                List.of(
                        "HL*1**20*1",
                        "PRV*BI*PXC*282N00000X",
                        "NM1*85*2*SAMPLE HOSPITAL*****XX*1999999984",
                        "N3*1 SAMPLE STREET",
                        "N4*SAMPLETOWN*OH*450010001",
                        "REF*EI*000000000",
                        "HL*2*1*22*0",
                        "SBR*P*18*******MB",
                        "NM1*IL*1*SAMPLE*PAT****MI*MBR1",
                        "DMG*D8*19500101*U",
                        "NM1*PR*2*SAMPLE PAYER*****PI*00435",
                        "N3*2 SAMPLE STREET",
                        "CLM*C1*585.00***13:A:7**A*Y*Y",
                        "DTP*434*RD8*20260302-20260303",
                        "CL1*3*1*01",
                        "REF*F8*ICN77",
                        "HI*ABK:E860",
                        "HI*ABJ:R112",
                        "HI*ABF:R112*ABF:t8029xa",
                        "HI*BH:11:D8:20260301",
                        "HI*BE:80:::10",
                        "HI*BG:09*BG:G0",
                        "NM1*71*1*SAMPLE*DOC****XX*1999999976",
                        "REF*G2*X",
                        "LX*1",
                        "SV2*0260*HC:96365:59:XU*310*UN*1",
                        "LX*2",
                        "SV2*0250**35*UN*1",
                        "LX*3",
                        "SV2*260*HC:96366*200.00*UN*2.0",
                        "DTP*472*RD8*20260302-20260303",
                        "REF*6R*L3",
                        "LX*4",
                        "SV2*0636*HC:J3370*40.00*UN*2.50",
                        "DTP*472*D8*20260302",
                        "LIN**N4*00409653301",
                        "CTP****1000.00*ME",
                        "NM1*72*1*SAMPLE*OTHER****XX*1999999976"));
    }

    /** An 837P claim with these segments after the LX of its first line. */
    static String professional(String... line) {
        List<String> body = new ArrayList<>(List.of(
                "HL*1**20*1",
                "NM1*85*2*SAMPLE CLINIC*****XX*1999999984",
                "N3*1 SAMPLE STREET",
                "HL*2*1*22*0",
                "SBR*P*18*******CI",
                "NM1*IL*1*SAMPLE*PAT****MI*MBR1",
                "NM1*PR*2*SAMPLE PAYER*****PI*PAY1"));
        body.addAll(List.of("CLM*C1*40***11:B:1*Y*A*Y*Y", "HI*ABK:E860", "NM1*82*1*SAMPLE*DOC****XX*1999999976"));
        body.add("LX*1");
        body.addAll(Arrays.asList(line));
        return interchange("005010X222A1", body);
    }

    /** An 837P claim of a dependent. */
    static String dependent(String name, String born) {
        String self = professional("SV1*HC:96372*40*UN*1***1", "DTP*472*D8*20260302");
        String patient = "HL*3*2*23*0~PAT*19~NM1*QC*1*SAMPLE*" + name + "~DMG*D8*" + born + "*U~CLM*";
        return self.replace("CLM*", patient).replace("SE*19*", "SE*23*");
    }

    /** An interchange of one transaction with this body after its header. */
    static String interchange(String guide, List<String> body) {
        List<String> all = new ArrayList<>(List.of(
                ISA,
                "GS*HC*SENDER*RECEIVER*20260302*0800*1*X*" + guide,
                "ST*837*0001*" + guide,
                "BHT*0019*00*1*20260302*0800*CH",
                "NM1*41*2*SAMPLE SENDER*****46*SENDER",
                "PER*IC*DESK*TE*5555550100",
                "NM1*40*2*SAMPLE PAYER*****46*RECEIVER"));
        all.addAll(body);
        all.add("SE*" + (body.size() + 6) + "*0001");
        all.add("GE*1*1");
        all.add("IEA*1*000000001");
        return String.join("~", all) + "~";
    }
}
