//! A plain static server: what a good host does, and nothing more.

use std::collections::HashMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result, anyhow, ensure};
use tiny_http::{Header, Method, Request, Response, Server, StatusCode};

use crate::build::taken;
use crate::sum;

/// Browsers open six connections; more threads than that wait for nothing.
const THREADS: usize = 6;

/// Compressed files by the checksum of the plain ones.
type Compressed = Mutex<HashMap<String, Arc<Vec<u8>>>>;

/// Serves a folder at `http://localhost:PORT/` until interrupted.
pub(crate) fn serve(folder: &Path, port: u16) -> Result<()> {
    let server = listen(folder, port)?;
    println!("[xtask] http://localhost:{port}/ serves {}; Ctrl+C ends it", folder.display());
    answer_all(&server, folder, "/");
    Ok(())
}

/// Serves a folder at some port as long as this program runs, below a path that begins and ends
/// with `/`. Returns the address.
pub(crate) fn in_background(folder: PathBuf, prefix: &'static str) -> Result<String> {
    let server = listen(&folder, 0)?;
    let port = server.server_addr().to_ip().context("the server has no port")?.port();
    std::thread::spawn(move || answer_all(&server, &folder, prefix));
    Ok(format!("http://localhost:{port}{prefix}"))
}

fn listen(folder: &Path, port: u16) -> Result<Server> {
    ensure!(folder.join("index.html").is_file(), "no index.html in {}", folder.display());
    Server::http(("127.0.0.1", port)).map_err(|error| anyhow!("{}: {error}", taken(port)))
}

fn answer_all(server: &Server, folder: &Path, prefix: &str) {
    let compressed = Compressed::default();
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                while let Ok(request) = server.recv() {
                    // A visitor who went away before the answer came is nobody's error.
                    let _ = answer(request, folder, prefix, &compressed);
                }
            });
        }
    });
}

fn answer(request: Request, folder: &Path, prefix: &str, compressed: &Compressed) -> Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return Ok(request.respond(Response::empty(StatusCode(405)))?);
    }
    let file = match find(folder, prefix, request.url()) {
        Found::File(file) => file,
        Found::Folder(address) => {
            let moved = Response::empty(StatusCode(301)).with_header(header("Location", &address)?);
            return Ok(request.respond(moved)?);
        }
        Found::Nothing => {
            return Ok(request.respond(Response::from_string("not found\n").with_status_code(404))?);
        }
    };
    let plain = fs::read(&file)?;
    let sum = sum::hex(&plain);
    let tag = format!("\"{}\"", &sum[..16]);
    let kind = content_type(&file);
    // Ask every time, load only what changed.
    let headers = [("ETag", tag.as_str()), ("Cache-Control", "no-cache"), ("Vary", "Accept-Encoding")];
    if asked(&request, "If-None-Match").is_some_and(|known| known.contains(&tag)) {
        let mut response = Response::empty(StatusCode(304));
        for (name, value) in headers {
            response.add_header(header(name, value)?);
        }
        return Ok(request.respond(response)?);
    }
    let brotli =
        !is_packed(kind) && asked(&request, "Accept-Encoding").is_some_and(|value| value.contains("br"));
    let body = if brotli { compress(&plain, sum, compressed)?.to_vec() } else { plain };
    let mut response = Response::from_data(body).with_chunked_threshold(usize::MAX);
    for (name, value) in headers.into_iter().chain([("Content-Type", kind)]) {
        response.add_header(header(name, value)?);
    }
    if brotli {
        response.add_header(header("Content-Encoding", "br")?);
    }
    Ok(request.respond(response)?)
}

/// What stands at an address.
#[derive(Debug, PartialEq, Eq)]
enum Found {
    File(PathBuf),
    /// A folder without its final `/`: relative addresses in its page would go astray.
    Folder(String),
    Nothing,
}

fn find(folder: &Path, prefix: &str, url: &str) -> Found {
    let address = url.split(['?', '#']).next().unwrap_or_default();
    if format!("{address}/") == prefix {
        return Found::Folder(prefix.to_owned());
    }
    let Some(path) = address.strip_prefix(prefix).and_then(decoded) else { return Found::Nothing };
    // Only plain names: nothing above the folder, no drive, no hidden file.
    if path.starts_with('/') || path.contains("//") {
        return Found::Nothing;
    }
    if path.split('/').any(|part| part.starts_with('.') || part.contains(['\\', ':', '\0'])) {
        return Found::Nothing;
    }
    let file = folder.join(&path);
    if file.is_file() {
        Found::File(file)
    } else if !(path.is_empty() || path.ends_with('/')) && file.is_dir() {
        Found::Folder(format!("{address}/"))
    } else {
        Some(file.join("index.html")).filter(|page| page.is_file()).map_or(Found::Nothing, Found::File)
    }
}

/// `%D2%9B` as `қ`; `None` when that is no text.
fn decoded(address: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' {
            let mut digit = || rest.next().and_then(|digit| char::from(digit).to_digit(16));
            u8::try_from(digit()? * 16 + digit()?).ok()?
        } else {
            byte
        });
    }
    String::from_utf8(bytes).ok()
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|kind| kind.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "txt" | "md" | "toml" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Compressed already, by their own format.
fn is_packed(kind: &str) -> bool {
    matches!(kind, "image/png" | "font/woff2" | "application/octet-stream")
}

fn compress(plain: &[u8], sum: String, compressed: &Compressed) -> Result<Arc<Vec<u8>>> {
    // A panic in another thread leaves the map as good as it was.
    let lock = || compressed.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(done) = lock().get(&sum) {
        return Ok(Arc::clone(done));
    }
    let mut small = Vec::new();
    // Level 9: nearly as small as 11, and quick enough for the first visitor.
    brotli::CompressorWriter::new(&mut small, 1 << 16, 9, 22).write_all(plain)?;
    let small = Arc::new(small);
    lock().insert(sum, Arc::clone(&small));
    Ok(small)
}

fn asked<'a>(request: &'a Request, name: &'static str) -> Option<&'a str> {
    request.headers().iter().find(|header| header.field.equiv(name)).map(|header| header.value.as_str())
}

fn header(name: &str, value: &str) -> Result<Header> {
    Header::from_bytes(name, value).ok().with_context(|| format!("`{name}: {value}` is no header"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_the_folder_is_served() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = root.join("public");
        let at = |url: &str| find(&folder, "/app/", url);
        assert_eq!(at("/app/boot.js?x=1"), Found::File(folder.join("boot.js")));
        assert_eq!(at("/app/"), Found::File(folder.join("index.html")));
        assert_eq!(at("/app"), Found::Folder("/app/".into()));
        assert_eq!(at("/app/icons"), Found::Folder("/app/icons/".into()));
        assert_eq!(find(&folder, "/", "//etc/passwd"), Found::Nothing);
        for url in [
            "/app/../Cargo.toml",
            "/app/%2e%2e/Cargo.toml",
            "/app/icons/..%2f..%2fCargo.toml",
            "/app/..%5cCargo.toml",
            "/boot.js",
            "/app/icons/",
            "/app/none.js",
            "/app/%zz",
            "/app//etc/passwd",
        ] {
            assert_eq!(at(url), Found::Nothing, "{url}");
        }
    }

    #[test]
    fn addresses_may_have_kazakh_letters() {
        assert_eq!(decoded("%D2%9B.json").as_deref(), Some("қ.json"));
        assert_eq!(decoded("%ff"), None);
        assert_eq!(decoded("%d"), None);
    }
}
