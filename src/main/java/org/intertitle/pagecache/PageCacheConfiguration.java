package org.intertitle.pagecache;

import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.intertitle.database.DatabasePresence;
import org.intertitle.web.SiteProperties;
import org.postgresql.Driver;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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

	/** A network that swallows everything is noticed after this many seconds. */
	private static final Map<String, String> SIGNS_OF_LIFE = Map.of("connectTimeout", "2", "socketTimeout", "5");

	/** Pages that wait for their Brotli; the others do without. */
	private static final int WAITING = 1000;

	@Bean
	ContentChanges contentChanges(ObjectProvider<DataSource> database, DatabasePresence presence, Bookmark bookmark) {
		return new ContentChanges(() -> {
			HikariDataSource pool = database.getObject().unwrap(HikariDataSource.class);
			Properties properties = new Properties();
			properties.putAll(pool.getDataSourceProperties());
			properties.putAll(SIGNS_OF_LIFE);
			SimpleDriverDataSource connections = new SimpleDriverDataSource(new Driver(), pool.getJdbcUrl(),
					properties);
			connections.setUsername(pool.getUsername());
			connections.setPassword(pool.getPassword());
			return connections.getConnection();
		}, presence, bookmark.read());
	}

	@Bean
	Bookmark bookmark(PageProperties properties) {
		return new Bookmark(properties.folder());
	}

	@Bean
	PageArchive pageArchive(PageProperties properties) {
		return new PageArchive(properties.folder(), properties.bytesOnDisk());
	}

	@Bean
	Renderings renderings() {
		return new Renderings();
	}

	@Bean
	PageDoor pageDoor(Renderings renderings) {
		return new PageDoor(renderings);
	}

	@Bean
	PageRefresh pageRefresh(PageStore pages, PageArchive archive, Bookmark bookmark, PageDoor door,
			ContentChanges changes) {
		PageRefresh refresh = new PageRefresh(pages, archive, bookmark, door);
		changes.tell(refresh::changed);
		return refresh;
	}

	@Bean
	PagesAhead pagesAhead(PageArchive archive, PageDoor door, ContentChanges changes, PageProperties properties) {
		PagesAhead ahead = new PagesAhead(archive, door);
		if (properties.ahead() && properties.bytesOnDisk() > 0) {
			changes.tell((look) -> ahead.make());
		}
		return ahead;
	}

	@Bean(destroyMethod = "shutdownNow")
	ExecutorService pageWork() {
		return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING),
				Thread.ofPlatform().daemon().name("page-work").priority(Thread.MIN_PRIORITY).factory(),
				new ThreadPoolExecutor.DiscardPolicy());
	}

	@Bean
	PageStore pageStore(PageArchive archive, ContentChanges changes, PageProperties properties) {
		return new PageStore(properties.bytes(), archive, changes);
	}

	/**
	 * What wraps the server last is asked first. The thread that reads a request sends
	 * the page, so there is one for each processor unless the settings say otherwise. The
	 * server is made before the rest of the program, whose parts are therefore asked for
	 * only once there is a request.
	 */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	WebServerFactoryCustomizer<JettyServletWebServerFactory> pageCache(ContentChanges changes,
			@Qualifier("pageWork") ExecutorService work, ObjectProvider<SiteProperties> site,
			ObjectProvider<RequestMappingHandlerMapping> mappings, PageStore pages, Renderings renderings,
			PageDoor door) {
		Supplier<PageQueries> queries = SingletonSupplier
			.of(() -> new PageQueries(mappings.stream().findFirst().orElseThrow()));
		Supplier<SiteProperties> settings = SingletonSupplier.of(site::getObject);
		PageRequests requests = new PageRequests((host) -> settings.get().isOurs(host),
				(path, query) -> queries.get().known(path, query));
		return (factory) -> {
			if (factory.getSelectors() < 0) {
				factory.setSelectors(Runtime.getRuntime().availableProcessors());
			}
			factory.addServerCustomizers((server) -> {
				if (pages.memory() > 0) {
					server.setHandler(
							new PageCache(server.getHandler(), pages, changes, requests, renderings, door, work));
					door.open(server);
				}
			});
		};
	}

}
