# cqlcheck in a container:
#
#   docker build -t cqlcheck .
#   docker run --rm -v "$PWD:/data" cqlcheck

FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /build
COPY . .
RUN mvn -B -q -pl analyzer-cli -am package -DskipTests

FROM eclipse-temurin:21-jre
COPY --from=build /build/analyzer-cli/target/cqlcheck /opt/cqlcheck
RUN ln -s /opt/cqlcheck/bin/cqlcheck /usr/local/bin/cqlcheck
# nothing needs more rights; whoever runs --fix brings a user that may write, with -u "$(id -u):$(id -g)"
USER 1000:1000
WORKDIR /data
ENTRYPOINT ["cqlcheck"]
