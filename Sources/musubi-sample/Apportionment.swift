/// Shares `total` out in proportion to `weights` by largest remainders: the shares always add up to `total`, and where
/// `total` is the sum of the weights they are the weights.
func apportion(_ total: Int, by weights: [Int]) -> [Int] {
  let sum = weights.reduce(0, +)
  guard sum > 0, total > 0 else { return weights.map { _ in 0 } }
  var shares = weights.map { total * $0 / sum }
  let left = total - shares.reduce(0, +)
  let byRemainder = weights.indices.sorted { first, second in
    let (one, other) = (total * weights[first] % sum, total * weights[second] % sum)
    return one == other ? first < second : one > other
  }
  for index in byRemainder.prefix(left) { shares[index] += 1 }
  return shares
}
