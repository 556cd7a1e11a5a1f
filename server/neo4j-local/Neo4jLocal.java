import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.io.ByteUnit;

/**
 * A Neo4j server in one process, for development and tests: {@code Neo4jLocal FOLDER PORT keep|remove MIB MIB},
 * the third saying what becomes of the folder, the fourth how large the page cache may grow, the fifth how much memory
 * one transaction may take (0: no limit). The password of the user "neo4j" is in FILIERE_NEO4J_PASSWORD (none: no
 * authentication). Prints "READY bolt://127.0.0.1:PORT"; ends on SIGTERM and when its standard input closes, so
 * that it never outlives whoever started it.
 */
public final class Neo4jLocal {
  public static void main(String[] args) throws IOException {
    // The server's own threads would go on, and whoever waits for READY would wait for ever.
    Thread.currentThread().setUncaughtExceptionHandler((thread, problem) -> {
      problem.printStackTrace();
      System.exit(1);
    });
    Path folder = Path.of(args[0]);
    int port = args[1].equals("0") ? freePort() : Integer.parseInt(args[1]);
    boolean remove = args[2].equals("remove");
    String password = System.getenv("FILIERE_NEO4J_PASSWORD");
    boolean authenticated = password != null && !password.isEmpty();
    SocketAddress address = new SocketAddress("127.0.0.1", port);

    DatabaseManagementService service = new DatabaseManagementServiceBuilder(folder)
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, address)
        .setConfig(BoltConnector.advertised_address, address)
        .setConfig(GraphDatabaseSettings.auth_enabled, authenticated)
        .setConfig(GraphDatabaseSettings.udc_enabled, false)
        .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
        .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(Long.parseLong(args[3])))
        .setConfig(GraphDatabaseSettings.memory_transaction_max_size, ByteUnit.mebiBytes(Long.parseLong(args[4])))
        // By default a stop waits ten seconds for connections that a test has left open.
        .setConfig(GraphDatabaseSettings.shutdown_transaction_end_timeout, Duration.ZERO)
        .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofMillis(100))
        .build();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      service.shutdown();
      if (remove) delete(folder);
    }));

    if (authenticated) setPassword(service, password);
    System.out.println("READY bolt://127.0.0.1:" + port);
    while (System.in.read() != -1) {
      // Only the end of the input matters.
    }
    System.exit(0);
  }

  private static void setPassword(DatabaseManagementService service, String password) {
    try {
      service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME).executeTransactionally(
          "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
    } catch (QueryExecutionException problem) {
      // A folder that is opened again has its password already, and Neo4j refuses to set the same one.
      if (!problem.getMessage().contains("cannot be the same")) throw problem;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress("127.0.0.1", 0));
      return socket.getLocalPort();
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      paths.sorted(Comparator.reverseOrder()).forEach((path) -> path.toFile().delete());
    } catch (IOException problem) {
      System.err.println("Could not remove " + folder + ": " + problem.getMessage());
    }
  }
}
