package org.intertitle.web;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ListingTests {

	private static final Map<String, String> ORDERS = Map.of("name", "n", "-name", "n desc", "-hits", "h desc");

	@ParameterizedTest
	@CsvSource({ "1, 1", "7, 7", "'', 1", "0, 1", "-3, 1", "x, 1", "99999999999, 1", "20000, 10000", "1e3, 1" })
	void readsEveryPageNumber(String page, int number) {
		Listing listing = new Listing(null, null, null, page);
		assertThat(listing.number()).isEqualTo(number);
		assertThat(listing.offset()).isEqualTo((number - 1) * 50);
	}

	@Test
	void takesOnlyOrdersThatThereAre() {
		assertThat(new Listing(null, null, "-name", null).in(ORDERS, "name").order(ORDERS)).isEqualTo("n desc");
		assertThat(new Listing(null, null, "n; drop table film", null).in(ORDERS, "name").order(ORDERS)).isEqualTo("n");
	}

	@Test
	void turnsAnOrderRound() {
		Listing listing = new Listing("a b", "X", "name", "3");
		assertThat(listing.sortedBy("name")).isEqualTo("?q=a%20b&show=X&sort=-name");
		assertThat(listing.sortedBy("-hits")).isEqualTo("?q=a%20b&show=X&sort=-hits");
		assertThat(listing.direction("name")).isEqualTo("ascending");
		assertThat(listing.direction("-hits")).isNull();
		assertThat(new Listing(null, null, "-hits", null).direction("-hits")).isEqualTo("descending");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = { "a&b=c#d, ?q=a%26b%3Dc%23d&page=2", "{x}, ?q=%7Bx%7D&page=2",
			"\"'\"\"<>\", ?q=%27%22%3C%3E&page=2", "é, ?q=%C3%A9&page=2", "+, ?q=%2B&page=2" })
	void writesWhatWasTypedIntoItsAddresses(String typed, String address) {
		assertThat(new Listing(typed, null, null, null).at(2)).isEqualTo(address);
	}

	@Test
	void looksForSignsAsTheyAre() {
		assertThat(new Listing("50%_\\", null, null, null).pattern()).isEqualTo("%50\\%\\_\\\\%");
		assertThat(new Listing("x".repeat(10_000_000), null, null, null).q()).hasSize(200);
	}

	@Test
	void saysHowMuchOfTheListThereIs() {
		List<Integer> fifty = java.util.Collections.nCopies(50, 0);
		Listed<Integer> second = new Listed<>(fifty, 120, new Listing(null, null, null, "2"));
		assertThat(second.span()).isEqualTo("51–100 of 120");
		assertThat(second.previous()).isEqualTo("?");
		assertThat(second.next()).isEqualTo("?page=3");
		assertThat(new Listed<>(List.of(1), 1, new Listing(null, null, null, null)).span()).isEqualTo("1 entry");
		Listed<Integer> beyond = new Listed<>(List.of(), 0, new Listing(null, null, null, "9"));
		assertThat(beyond.next()).isNull();
		assertThat(beyond.previous()).isEqualTo("?page=8");
	}

}
