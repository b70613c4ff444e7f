package org.cannula.server;

import java.net.BindException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.cannula.formats.serve.CannotServe;
import org.cannula.formats.serve.ServeSettings;
import org.cannula.formats.serve.Serving;
import org.cannula.server.access.SignInLinks;
import org.cannula.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

/** Starts the server inside the program that asks for it. */
public final class ServerProgram implements Serving {

    @Override
    public Running start(ServeSettings settings) {
        // The classes of this extension, not those of the program that loaded it.
        ClassLoader classes = ServerProgram.class.getClassLoader();
        SpringApplication application =
                new SpringApplication(new DefaultResourceLoader(classes), ServerConfiguration.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(true);
        application.setDefaultProperties(properties(settings));
        application.addInitializers((ApplicationContextInitializer<ConfigurableApplicationContext>)
                context -> ((GenericApplicationContext) context).registerBean(ServeSettings.class, () -> settings));
        try {
            ConfigurableApplicationContext context = application.run();
            return new Started(context, settings);
        } catch (RuntimeException e) {
            if (isTaken(e)) {
                throw new CannotServe(
                        "port " + settings.port() + " is in use: another program, or another server of this"
                                + " one, listens there; valid: --port with a free one, or --port 0 for any");
            }
            throw cannot(e);
        }
    }

    /** What keeps the server from starting, in words for whoever starts it. */
    private static RuntimeException cannot(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreException store) {
                return new CannotServe(store.getMessage());
            }
        }
        return e;
    }

    private static Map<String, Object> properties(ServeSettings settings) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.address", settings.host());
        properties.put("server.port", settings.port());
        properties.put("spring.config.name", "cannula-server");
        ServeSettings.Tls tls = settings.tls();
        if (tls != null) {
            properties.put("server.ssl.certificate", tls.certificate().toUri().toString());
            properties.put(
                    "server.ssl.certificate-private-key", tls.key().toUri().toString());
            properties.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
            properties.put("server.servlet.session.cookie.secure", true);
        }
        return properties;
    }

    private static boolean isTaken(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException || cause instanceof BindException) {
                return true;
            }
        }
        return false;
    }

    /** A server that listens. */
    private static final class Started implements Running {

        private final ConfigurableApplicationContext context;
        private final URI address;
        private final CountDownLatch ended = new CountDownLatch(1);

        Started(ConfigurableApplicationContext context, ServeSettings settings) {
            this.context = context;
            int port = port(context, settings);
            String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
            this.address = URI.create((settings.tls() == null ? "http://" : "https://") + host + ":" + port + "/");
            context.addApplicationListener(event -> {
                if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                    ended.countDown();
                }
            });
        }

        private static int port(ConfigurableApplicationContext context, ServeSettings settings) {
            @Nullable
            WebServerApplicationContext web = context instanceof WebServerApplicationContext serving ? serving : null;
            return web == null || web.getWebServer() == null
                    ? settings.port()
                    : web.getWebServer().getPort();
        }

        @Override
        public URI address() {
            return address;
        }

        @Override
        public URI signInLink() {
            return address.resolve(
                    "sign-in/" + context.getBean(SignInLinks.class).fresh());
        }

        @Override
        public void await() throws InterruptedException {
            ended.await();
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
