package org.intertitle.demo;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.intertitle.article.ArticleDesk;
import org.intertitle.article.Workflow;
import org.intertitle.author.AuthorDesk;
import org.intertitle.author.AuthorForm;
import org.intertitle.film.FilmCatalogue;
import org.intertitle.media.MediaLibrary;
import org.intertitle.media.Picture;
import org.intertitle.publication.HouseNoteForm;
import org.intertitle.publication.PublicationDesk;
import org.intertitle.publication.PublicationForm;
import org.intertitle.publication.StaticPageForm;
import tools.jackson.core.type.TypeReference;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the demonstration publication through the editors' doors, all of it or none.
 */
@Component
class DemoPublication {

	private final DemoFiles files;

	private final PublicationDesk publication;

	private final MediaLibrary media;

	private final AuthorDesk authors;

	private final FilmCatalogue films;

	private final ArticleDesk articles;

	private final Workflow workflow;

	DemoPublication(DemoFiles files, PublicationDesk publication, MediaLibrary media, AuthorDesk authors,
			FilmCatalogue films, ArticleDesk articles, Workflow workflow) {
		this.files = files;
		this.publication = publication;
		this.media = media;
		this.authors = authors;
		this.films = films;
		this.articles = articles;
		this.workflow = workflow;
	}

	@Transactional
	void load() {
		PublicationForm settings = this.files.one("publication.yml", PublicationForm.class);
		this.publication.save(settings);
		this.files.folder("pages", StaticPageForm.class).forEach(this.publication::add);
		this.files.folder("notes", HouseNoteForm.class).forEach(this.publication::add);
		Map<String, Picture> pictures = pictures();
		authors(pictures);
		catalogue();
		articles(pictures, ZoneId.of(settings.timeZone()));
	}

	private Map<String, Picture> pictures() {
		Map<String, Picture> pictures = new HashMap<>();
		this.files.list("images.yml", new TypeReference<List<DemoPicture>>() {
		})
			.forEach((picture) -> pictures.put(picture.file(),
					this.media.add(this.files.bytes("images/" + picture.file()), picture.details())));
		return pictures;
	}

	private void authors(Map<String, Picture> pictures) {
		this.files.list("authors.yml", new TypeReference<List<DemoAuthor>>() {
		}).forEach((author) -> {
			Picture portrait = pictures.get(author.portrait());
			this.authors.add(new AuthorForm(author.slug(), author.name(), author.role(), author.bio(),
					(portrait != null) ? portrait.id() : null, (author.links() != null) ? author.links() : List.of()));
		});
	}

	private void catalogue() {
		this.files.list("series.yml", new TypeReference<List<NameAndDescription>>() {
		}).forEach((series) -> this.films.addSeries(series.name(), series.description()));
		this.files.folder("films", DemoFilm.class).forEach((film) -> this.films.merge(film.form()));
		this.files.list("topics.yml", new TypeReference<List<NameAndDescription>>() {
		}).forEach((topic) -> this.articles.addTopic(topic.name(), topic.description()));
	}

	private void articles(Map<String, Picture> pictures, ZoneId zone) {
		for (DemoArticle article : this.files.folder("articles", DemoArticle.class)) {
			Picture cover = pictures.get(article.cover());
			long id = this.articles.draft(article.form((cover != null) ? cover.id() : null,
					article.published().atZone(zone).toInstant(), (body) -> withAddresses(body, pictures)), null);
			this.workflow.publish(id, 1, false, null);
		}
	}

	/** In the files a picture is named by its file; in an article by its address. */
	private static String withAddresses(String body, Map<String, Picture> pictures) {
		String addressed = body;
		for (Map.Entry<String, Picture> picture : pictures.entrySet()) {
			addressed = addressed.replace("](" + picture.getKey(), "](" + picture.getValue().address());
		}
		return addressed;
	}

}
