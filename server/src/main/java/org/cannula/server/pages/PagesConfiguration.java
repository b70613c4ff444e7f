package org.cannula.server.pages;

import java.time.Duration;
import org.cannula.formats.serve.ServeSettings;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the files that make up the pages. Those under assets bear a digest in their name and never change. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {

    private final ServeSettings settings;

    PagesConfiguration(ServeSettings settings) {
        this.settings = settings;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        String folder = PagesFolder.of(settings).toUri().toString();
        String root = folder.endsWith("/") ? folder : folder + "/";
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(root + "assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
        registry.addResourceHandler("/*.svg", "/*.webmanifest")
                .addResourceLocations(root)
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
    }
}
