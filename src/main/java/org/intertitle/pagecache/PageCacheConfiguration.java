package org.intertitle.pagecache;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.intertitle.web.SiteProperties;
import org.postgresql.Driver;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Puts the kept pages in front of the server.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PageProperties.class)
class PageCacheConfiguration {

	/** Pages that wait for their Brotli; the others do without. */
	private static final int WAITING = 1000;

	@Bean
	ContentChanges contentChanges(ObjectProvider<JdbcConnectionDetails> database) {
		return new ContentChanges(() -> {
			JdbcConnectionDetails details = database.getObject();
			SimpleDriverDataSource connections = new SimpleDriverDataSource(new Driver(), details.getJdbcUrl());
			connections.setUsername(details.getUsername());
			connections.setPassword(details.getPassword());
			return connections.getConnection();
		});
	}

	@Bean(destroyMethod = "shutdownNow")
	ExecutorService pageWork() {
		return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING),
				Thread.ofPlatform().daemon().name("page-work").priority(Thread.MIN_PRIORITY).factory(),
				new ThreadPoolExecutor.DiscardPolicy());
	}

	@Bean
	PageStore pageStore(ContentChanges changes, PageProperties properties) {
		return new PageStore(properties.bytes(), changes);
	}

	/**
	 * What wraps the server last is asked first. The server is made before the rest of
	 * the program, whose parts are therefore asked for only once there is a request.
	 */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	WebServerFactoryCustomizer<JettyServletWebServerFactory> pageCache(ContentChanges changes,
			@Qualifier("pageWork") ExecutorService work, ObjectProvider<SiteProperties> site,
			ObjectProvider<RequestMappingHandlerMapping> mappings, PageStore pages) {
		PageRefresh refresh = new PageRefresh(pages, work);
		changes.tell(refresh::changed);
		Supplier<PageQueries> queries = SingletonSupplier
			.of(() -> new PageQueries(mappings.stream().findFirst().orElseThrow()));
		PageRequests requests = new PageRequests((host) -> site.getObject().isOurs(host),
				(path, query) -> queries.get().known(path, query));
		return (factory) -> factory.addServerCustomizers((server) -> {
			if (pages.memory() > 0) {
				server.setHandler(new PageCache(server.getHandler(), pages, changes, requests, work));
				refresh.enter(server);
			}
		});
	}

}
