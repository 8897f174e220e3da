package dev.authendpoints.spring;

import dev.authendpoints.spring.web.TomcatProblems;
import org.apache.catalina.startup.Tomcat;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Tomcat refuses by itself, and how, in a server that runs alone; in a host that is the host's. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({Tomcat.class, ConfigurableTomcatWebServerFactory.class})
@ConditionalOnProperty(name = "authendpoints.standalone", havingValue = "true")
class TomcatConfiguration {
    private static final int LANGUAGES = 8192;

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> authEndpointsTomcatProblems() {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new TomcatProblems()));
    }

    /** Tomcat fails with every request that accepts more than ten; no header of 8 KB, which is its limit, names so many. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> authEndpointsTomcatLanguages() {
        return factory -> factory.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(LANGUAGES));
    }
}
