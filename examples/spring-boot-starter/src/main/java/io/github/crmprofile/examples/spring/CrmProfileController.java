package io.github.crmprofile.examples.spring;

import io.github.crmprofile.examples.web.Answer;
import io.github.crmprofile.examples.web.Call;
import io.github.crmprofile.examples.web.ProfileEndpoints;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands requests of the element on to the endpoints. Who is signed in, and that a change comes from the application's own pages, is left to Spring
 * Security, which has looked at the request before.
 */
@RestController
public class CrmProfileController {

    private static final String PATH = "/crm-profile/api/";
    private static final int LONGEST_BODY = 2 << 20;

    private final ProfileEndpoints endpoints;
    private final ViewerResolver viewers;

    CrmProfileController(ProfileEndpoints endpoints, ViewerResolver viewers) {
        this.endpoints = endpoints;
        this.viewers = viewers;
    }

    @RequestMapping(PATH + "**")
    ResponseEntity<byte[]> answer(HttpServletRequest request, @Nullable Principal principal) throws IOException {
        if (principal == null) {
            return ResponseEntity.status(401).build();
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            return ResponseEntity.status(413).build();
        }
        String path = request.getRequestURI().substring(request.getContextPath().length() + PATH.length());
        Answer answer = endpoints
                .answer(new Call(
                        request.getMethod(),
                        path,
                        request.getQueryString(),
                        body,
                        principal.getName(),
                        viewers.viewer(principal)))
                .unlessKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH));
        var response = ResponseEntity.status(answer.status());
        answer.headers().forEach(response::header);
        return response.body(answer.body());
    }
}
