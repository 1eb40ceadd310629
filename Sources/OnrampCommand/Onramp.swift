@main
enum Onramp {
  static func main() {}
}
