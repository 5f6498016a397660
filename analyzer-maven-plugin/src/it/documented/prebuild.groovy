// a module for each block of the documentation, as a user would paste it
def pages = ['README.md', 'docs/library.md', 'docs/maven.md'].collect { new File(basedir, '../../../../' + it).text }
def blocks = pages.collectMany { (it =~ /(?s)```xml\n(<plugin>.*?<\/plugin>\n)```/).collect { match -> match[1] } }
def head = '''<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
'''
def tail = '''  <version>1</version>
  <packaging>pom</packaging>
'''

assert blocks.size() == 6
blocks.eachWithIndex { block, i ->
    new File(basedir, "block-$i").mkdirs()
    new File(basedir, "block-$i/pom.xml").text = "$head<groupId>it</groupId><artifactId>block-$i</artifactId>" +
        "$tail<build><plugins>$block</plugins></build></project>"
    ['resources', 'migrations'].each { directory ->
        File cql = new File(basedir, "block-$i/src/main/$directory/schema.cql")
        cql.parentFile.mkdirs()
        cql.text = 'CREATE TABLE shop.customers (id uuid PRIMARY KEY, name text);\n'
    }
}
new File(basedir, 'schema/src/main/cql').mkdirs()
new File(basedir, '.git').mkdirs()
new File(basedir, 'pom.xml').text = "$head<groupId>it</groupId><artifactId>documented</artifactId>$tail<modules>" +
    (0..<blocks.size()).collect { "<module>block-$it</module>" }.join('') + '</modules></project>'
return true
