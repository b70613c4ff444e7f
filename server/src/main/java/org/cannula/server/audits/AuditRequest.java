package org.cannula.server.audits;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.cannula.server.keep.Needed;
import org.jspecify.annotations.Nullable;

/**
 * An audit to make.
 *
 * @param title what people call it; the name of the first file where it is not given
 * @param claims uploads with the claims; visits among them document them too
 * @param visits uploads with the documentation
 * @param policy name of the policy every claim is audited by; null lets each claim decide
 * @param mapping the text of a mapping file, for tables whose columns do not tell what they are
 * @param rates the text of a file of own rates
 */
@Schema(name = "AuditRequest")
record AuditRequest(
        @Nullable String title,
        @Nullable List<Upload> claims,
        @Nullable List<Upload> visits,
        @Nullable String policy,
        @Nullable String mapping,
        @Nullable String rates) {

    /**
     * An uploaded file.
     *
     * @param upload its number
     * @param name what the file was called
     */
    @Schema(name = "UploadNamed")
    record Upload(long upload, String name) {
        Upload {
            Needed.field(name, "name");
        }
    }
}
