package org.intertitle.article;

import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Articles extends Repository<Article, Long> {

	Article saveAndFlush(Article article);

	Article getById(long id);

	/**
	 * Whose address a slug is, or was.
	 */
	@Query(value = "select article_id from address where slug = :slug and article_id is not null", nativeQuery = true)
	Optional<Long> idByAddress(String slug);

	/**
	 * Lets links find a target that was written after them.
	 */
	@Modifying
	@Query(value = """
			update related_link set target_id = :id
			where target_id is null and address in (:path, :url)
			""", nativeQuery = true)
	void linkTo(long id, String path, String url);

}
