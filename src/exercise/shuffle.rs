//! The order on the screen, from a seed: the same seed gives the same order on every device, for ever.

/// A permutation of `0..count`: place on the screen → place in the author's order.
///
/// Fisher–Yates over `SplitMix64` (Steele, Lea, Flood, "Fast splittable pseudorandom number
/// generators", 2014).
pub fn shuffled(count: usize, seed: u32) -> Vec<usize> {
    let mut state = u64::from(seed);
    let mut places: Vec<usize> = (0..count).collect();
    for last in (1..count).rev() {
        let range = last as u64 + 1;
        let at = usize::try_from(next(&mut state) % range).unwrap_or(0);
        places.swap(last, at);
    }
    places
}

/// Like [`shuffled`], but never the author's own order when there are at least two parts: an
/// exercise about order must not start solved.
pub fn deranged(count: usize, seed: u32) -> Vec<usize> {
    let mut places = shuffled(count, seed);
    if count > 1 && places.is_sorted() {
        places.rotate_left(1);
    }
    places
}

/// The next number of a `SplitMix64` sequence.
pub const fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_generator_gives_the_published_numbers() {
        let mut state = 1_234_567;
        assert_eq!(next(&mut state), 6_457_827_717_110_365_317);
        assert_eq!(next(&mut state), 3_203_168_211_198_807_973);
    }

    #[test]
    fn a_seed_means_the_same_order_for_ever() {
        assert_eq!(shuffled(6, 7), shuffled(6, 7));
        assert_ne!(shuffled(6, 7), shuffled(6, 8));
    }

    proptest! {
        #[test]
        fn every_part_stands_exactly_once(count in 0_usize..17, seed: u32) {
            for mut places in [shuffled(count, seed), deranged(count, seed)] {
                places.sort_unstable();
                prop_assert_eq!(places, (0..count).collect::<Vec<_>>());
            }
        }

        #[test]
        fn a_derangement_is_not_the_authors_order(count in 2_usize..17, seed: u32) {
            prop_assert!(!deranged(count, seed).is_sorted());
        }
    }
}
