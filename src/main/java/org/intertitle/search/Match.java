package org.intertitle.search;

import org.intertitle.article.ArticleCard;
import org.jspecify.annotations.Nullable;

/**
 * An article that was found.
 *
 * @param card the article
 * @param passage where its body has the words, if it has them
 */
record Match(ArticleCard card, @Nullable Passage passage) {
}
