package dev.parley.deploy.http;

/** A small page that says what went wrong and leads back. */
final class ErrorPage {

    private ErrorPage() {}

    /** Holds nothing of what was asked for, so nothing in it needs escaping. */
    static String of(Problem problem) {
        return """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$d %2$s</title>
        <style>
          body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto; padding: 0 1.5rem }
          small { color: #666 }
          @media (prefers-color-scheme: dark) { body { background: #111; color: #eee } a { color: #9cf } }
        </style>
        <h1>%2$s</h1>
        <p><a href="/">To the start page</a></p>
        <p><small>%1$d, reference %3$s</small></p>
        </html>
        """
                .formatted(problem.status(), problem.title(), problem.correlation());
    }
}
