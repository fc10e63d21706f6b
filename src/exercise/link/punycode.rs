//! How browsers write a name with letters of other alphabets: `xn--…`. After RFC 3492; only for checking what authors
//! write.

/// A host as browsers show it when they distrust its letters.
pub(super) fn shown(host: &str) -> String {
    let labels = host
        .split('.')
        .map(|label| if label.is_ascii() { label.to_owned() } else { format!("xn--{}", encoded(label)) });
    labels.collect::<Vec<_>>().join(".")
}

fn encoded(label: &str) -> String {
    const SKEW: u32 = 38;
    let mut out: String = label.chars().filter(char::is_ascii).collect();
    let basic = u32::try_from(out.len()).unwrap_or(0);
    if basic > 0 {
        out.push('-');
    }
    let (mut next, mut delta, mut bias, mut done) = (0x80, 0_u32, 72, basic);
    while let Some(code) = label.chars().map(u32::from).filter(|&code| code >= next).min() {
        delta += (code - next) * (done + 1);
        next = code;
        for letter in label.chars().map(u32::from) {
            delta += u32::from(letter < next);
            if letter != next {
                continue;
            }
            let mut rest = delta;
            for step in (36_u32..).step_by(36) {
                let least = step.saturating_sub(bias).clamp(1, 26);
                if rest < least {
                    break;
                }
                out.push(digit(least + (rest - least) % (36 - least)));
                rest = (rest - least) / (36 - least);
            }
            out.push(digit(rest));
            delta = if done == basic { delta / 700 } else { delta / 2 };
            delta += delta / (done + 1);
            let mut high = 0;
            while delta > 455 {
                delta /= 35;
                high += 36;
            }
            bias = high + 36 * delta / (delta + SKEW);
            delta = 0;
            done += 1;
        }
        delta += 1;
        next += 1;
    }
    out
}

fn digit(value: u32) -> char {
    let from = if value < 26 {
        b'a' + u8::try_from(value).unwrap_or(0)
    } else {
        b'0' + u8::try_from(value - 26).unwrap_or(0)
    };
    char::from(from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_as_browsers_write_them() {
        // From RFC 3492 and from everyday use.
        for (name, written) in [
            ("tеngеm", Some("xn--tngm-v4dc")),
            ("bücher.example", Some("xn--bcher-kva.example")),
            ("пример.испытание", Some("xn--e1afmkfd.xn--80akhbyknj4f")),
            ("dalabank.example", Some("dalabank.example")),
        ] {
            assert!(shown(name).is_ascii());
            assert!(written.is_none_or(|written| shown(name) == written), "{name}: {}", shown(name));
        }
    }
}
