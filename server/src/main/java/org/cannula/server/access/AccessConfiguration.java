package org.cannula.server.access;

import jakarta.servlet.DispatcherType;
import java.util.Map;
import org.cannula.formats.serve.ServeSettings;
import org.cannula.server.Problems;
import org.cannula.server.keep.Who;
import org.cannula.store.Store;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may speak to the server: pages are for all, the interface for who has signed in, changes only from our own pages. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    /** Nothing but our own files, nothing inline, in no frame. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    @Bean
    SecurityContextRepository sessions() {
        return new HttpSessionSecurityContextRepository();
    }

    /** Nobody signs in by name and password here; saying so keeps Spring from making up a user. */
    @Bean
    AuthenticationManager nobody() {
        return attempt -> {
            throw new BadCredentialsException("there are no accounts");
        };
    }

    @Bean
    SecurityFilterChain access(HttpSecurity http, SecurityContextRepository sessions, Store store) throws Exception {
        return http.securityContext(context -> context.securityContextRepository(sessions))
                // A browser sends no token of its own accord, so no other site can have it send one.
                .csrf(csrf -> csrf.spa().ignoringRequestMatchers(request -> Bearer.secret(request) != null))
                .addFilterAfter(new StillValid(store), SecurityContextHolderFilter.class)
                .addFilterAfter(new Bearer(store), StillValid.class)
                .authorizeHttpRequests(AccessConfiguration::permit)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(none -> none.policy("camera=(), microphone=(), geolocation=()"))
                        .crossOriginOpenerPolicy(opener -> opener.policy(
                                org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                        .CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(
                                org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter
                                        .CrossOriginResourcePolicy.SAME_ORIGIN)))
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, e) -> Problems.write(
                                response,
                                HttpStatus.UNAUTHORIZED,
                                "You are not signed in. Open the link on the terminal where Cannula runs; Enter prints a"
                                        + " fresh one."))
                        .accessDeniedHandler((request, response, e) -> Problems.write(
                                response,
                                HttpStatus.FORBIDDEN,
                                "This is not allowed: your role does not include it, or the request did not come from a"
                                        + " page of this server (header X-XSRF-TOKEN).")))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(out -> out.logoutUrl("/api/sign-out")
                        .logoutSuccessHandler((request, response, who) -> response.setStatus(204)))
                .build();
    }

    private static void permit(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry asked) {
        asked.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
        for (Permissions.Row each : Permissions.ROWS) {
            var address = each.method() == null
                    ? asked.requestMatchers(each.pattern())
                    : asked.requestMatchers(each.method(), each.pattern());
            if (each.least() == null) {
                address.permitAll();
            } else {
                address.hasAuthority(Who.authority(each.least()));
            }
        }
        asked.anyRequest().permitAll();
    }

    /** Argon2id with the parameters Spring Security holds to be enough; a hash says how it was made, so later ones may differ. */
    @Bean
    PasswordEncoder passwords() {
        Argon2PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
        return new DelegatingPasswordEncoder("argon2", Map.of("argon2", argon2));
    }

    @Bean
    FilterRegistrationBean<OwnHost> ownHost(ServeSettings settings) {
        FilterRegistrationBean<OwnHost> filter =
                new FilterRegistrationBean<>(new OwnHost(settings.host(), settings.names()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
