package org.intertitle.article;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Articles extends Repository<Article, Long> {

	Article saveAndFlush(Article article);

	void delete(Article article);

	void flush();

	/**
	 * For whoever wants to change it: others wait until this one is through.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<Article> findById(long id);

	/**
	 * The database's clock, by which articles become public.
	 */
	@Query(value = "select now()", nativeQuery = true)
	Instant now();

	/**
	 * Whose address a slug is, or was.
	 */
	@Query(value = "select article_id from address where slug = :slug and article_id is not null", nativeQuery = true)
	Optional<Long> idByAddress(String slug);

	/**
	 * Whether a slug is, or was, the address of something else, or is reserved.
	 * @param article id of the article that wants it; 0 for a new one
	 */
	@Query(value = """
			select reserved_slug(:slug)
				or exists (select from address where slug = :slug and article_id is distinct from :article)
			""", nativeQuery = true)
	boolean taken(String slug, long article);

	/**
	 * Lets links find a target that was written after them.
	 */
	@Modifying
	@Query(value = """
			update related_link set target_id = :id
			where target_id is null and address in (:path, :bare, :url)
			""", nativeQuery = true)
	void linkTo(long id, String path, String bare, String url);

}
