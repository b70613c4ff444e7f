package org.cannula.server.audits;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.cannula.server.TooLarge;
import org.cannula.server.keep.FileName;
import org.cannula.server.keep.Who;
import org.cannula.store.Contents;
import org.cannula.store.Store;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes files of any size, piece by piece. */
@RestController
@Tag(name = "audits", description = "Audits of whole files: uploads, jobs, claims, exports")
class UploadsController {

    private final Store store;
    private final long most;

    UploadsController(Store store, @Value("${cannula.uploads.most-bytes}") long most) {
        this.store = store;
        this.most = most;
    }

    /**
     * A file in the store.
     *
     * @param upload its number, by which audits name it
     * @param digest SHA-256 of its bytes
     */
    record UploadAnswer(long upload, String name, String digest, long size) {}

    @PostMapping(path = "/api/uploads", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Upload a file",
            description =
                    "The file is the body; its name comes percent-encoded in the header X-File-Name. The same bytes"
                            + " again are the same upload.")
    UploadAnswer upload(
            HttpServletRequest request,
            @RequestHeader(name = FileName.HEADER, required = false) String name,
            Authentication who)
            throws IOException {
        if (request.getContentLengthLong() > most) {
            throw tooLarge();
        }
        String called = FileName.of(name);
        try {
            Contents.Content kept = store.contents().keep(request.getInputStream(), most);
            store.trail().add(Who.of(who).actor(), "uploaded", "", "digest", kept.digest());
            return new UploadAnswer(kept.id(), called, kept.digest(), kept.size());
        } catch (Contents.TooLong e) {
            throw tooLarge();
        }
    }

    private TooLarge tooLarge() {
        return new TooLarge("The file is larger than the " + most
                + " bytes this server takes (cannula.uploads.most-bytes); split it, or audit it on the command line.");
    }
}
