package org.intertitle.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Who runs Postgres: the user who runs this program, unless that is root, as in many
 * containers, because Postgres refuses root.
 *
 * @param prefix the command that changes the user, empty for none
 * @param owner whom the files must belong to, or null if they do already
 */
record ServerUser(List<String> prefix, @Nullable String owner) {

	static final ServerUser ITSELF = new ServerUser(List.of(), null);

	/**
	 * In a user namespace of its own root is nobody in particular, and still owns its
	 * files.
	 */
	static final ServerUser UNSHARED = new ServerUser(List.of("unshare", "-U"), "root");

	static final ServerUser SETPRIV = new ServerUser(
			List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), "nobody");

	static final ServerUser RUNUSER = new ServerUser(List.of("runuser", "-u", "nobody", "--"), "nobody");

	/**
	 * @param home the folder that Postgres must be able to write into
	 * @throws PostgresNotStarted if this is root, and nobody else can be found
	 */
	static ServerUser of(Path home) {
		if (!"root".equals(System.getProperty("user.name"))) {
			return ITSELF;
		}
		return Stream.of(UNSHARED, SETPRIV, RUNUSER)
			.filter((user) -> user.canWriteInto(home))
			.findFirst()
			.orElseThrow(() -> new PostgresNotStarted("Postgres refuses to run as root, and neither unshare nor"
					+ " setpriv nor runuser gives another user access to " + home + ": start Intertitle as an"
					+ " ordinary user who owns that folder."));
	}

	boolean canWriteInto(Path home) {
		try {
			own(home, 0);
			ProcessBuilder test = new ProcessBuilder(command("test", "-w", home.toString()));
			return test.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start().waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	List<String> command(String program, String... arguments) {
		List<String> command = new ArrayList<>(this.prefix);
		command.add(program);
		command.addAll(List.of(arguments));
		return command;
	}

	/**
	 * Hands a folder and all that is in it over to this user.
	 */
	void own(Path home) throws IOException {
		own(home, Integer.MAX_VALUE);
	}

	private void own(Path home, int depth) throws IOException {
		if (this.owner == null) {
			return;
		}
		UserPrincipal user = home.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(this.owner);
		try (Stream<Path> files = Files.walk(home, depth)) {
			for (Path file : (Iterable<Path>) files::iterator) {
				Files.getFileAttributeView(file, FileOwnerAttributeView.class, LinkOption.NOFOLLOW_LINKS)
					.setOwner(user);
			}
		}
	}

}
