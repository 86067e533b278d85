package org.processcontracts.benchmarks;

/** What {@link Large} is made of. */
final class LargeParts {

  static final String PATHS =
      """
        /PATH:
          get:
            operationId: listNAME
            summary: List what there is of NAME.
            description: The filters narrow the list; the newest comes first.
            tags: [Large]
            parameters:
              - $ref: '#/components/parameters/Limit'
              - $ref: '#/components/parameters/Offset'
              - name: status
                in: query
                description: Only those in this state.
                schema:
                  $ref: '#/components/schemas/NAMEStatus'
                example: active
              - name: query
                in: query
                description: Only those whose label holds this text.
                schema:
                  type: string
                  minLength: 1
                  maxLength: LENGTH
                example: blue
            responses:
              '200':
                description: One page of the list.
                headers:
                  Total-Count:
                    description: How many match, on all pages.
                    schema:
                      type: integer
                      format: int32
                      minimum: 0
                    example: 1
                content:
                  application/json:
                    schema:
                      $ref: '#/components/schemas/NAMEPage'
                    example:
                      total: 1
                      items:
                        - id: 0b9f6d3e-6a37-4a52-9d0c-3f5e6f7a8b9c
                          created: '2026-01-02T03:04:05Z'
                          status: active
                          label: blue
                          amount: 12
              default:
                $ref: '#/components/responses/Failure'
          post:
            operationId: createNAME
            summary: Create one of NAME.
            description: The id is given by the server.
            tags: [Large]
            requestBody:
              required: true
              description: What is to be.
              content:
                application/json:
                  schema:
                    $ref: '#/components/schemas/NAMEInput'
                  example:
                    label: blue
                    amount: 12
                    address:
                      street: High Street 1
                      country: DE
            responses:
              '201':
                description: What was made.
                content:
                  application/json:
                    schema:
                      $ref: '#/components/schemas/NAME'
                    example:
                      id: 0b9f6d3e-6a37-4a52-9d0c-3f5e6f7a8b9c
                      created: '2026-01-02T03:04:05Z'
                      status: active
                      label: blue
                      amount: 12
              default:
                $ref: '#/components/responses/Failure'
        /PATH/{id}:
          get:
            operationId: readNAME
            summary: Read one of NAME.
            description: Tells all that is known of it.
            tags: [Large]
            parameters:
              - $ref: '#/components/parameters/Id'
            responses:
              '200':
                description: It is there.
                content:
                  application/json:
                    schema:
                      $ref: '#/components/schemas/NAME'
                    example:
                      id: 0b9f6d3e-6a37-4a52-9d0c-3f5e6f7a8b9c
                      created: '2026-01-02T03:04:05Z'
                      status: closed
                      label: green
                      amount: 0
                      tags: [a, b]
              default:
                $ref: '#/components/responses/Failure'
          put:
            operationId: changeNAME
            summary: Change one of NAME.
            description: What is not given keeps its value.
            tags: [Large]
            parameters:
              - $ref: '#/components/parameters/Id'
            requestBody:
              required: true
              description: What is to be.
              content:
                application/json:
                  schema:
                    $ref: '#/components/schemas/NAMEInput'
                  example:
                    label: red
                    amount: LIMIT
            responses:
              '204':
                description: It is changed.
              default:
                $ref: '#/components/responses/Failure'
          delete:
            operationId: removeNAME
            summary: Remove one of NAME.
            description: What is removed cannot be had back.
            tags: [Large]
            parameters:
              - $ref: '#/components/parameters/Id'
            responses:
              '204':
                description: It is gone.
              default:
                $ref: '#/components/responses/Failure'
      """;

  static final String COMPONENTS =
      """
      tags:
        - name: Large
          description: All there is.
      components:
        securitySchemes:
          token:
            type: http
            scheme: bearer
        parameters:
          Id:
            name: id
            in: path
            required: true
            description: Which one.
            schema:
              type: string
              format: uuid
            example: 0b9f6d3e-6a37-4a52-9d0c-3f5e6f7a8b9c
          Limit:
            name: limit
            in: query
            description: How many at most.
            schema:
              type: integer
              format: int32
              minimum: 1
              maximum: 500
              default: 50
            example: 10
          Offset:
            name: offset
            in: query
            description: How many to pass over.
            schema:
              type: integer
              format: int32
              minimum: 0
              default: 0
            example: 20
        responses:
          Failure:
            description: The request was not carried out.
            content:
              application/json:
                schema:
                  $ref: '#/components/schemas/Failure'
                example:
                  code: X-17
                  message: There is no such thing.
        schemas:
          Failure:
            type: object
            required: [code, message]
            properties:
              code:
                type: string
                pattern: '^[A-Z]-[0-9]{1,4}$'
              message:
                type: string
          Entity:
            type: object
            required: [id, created]
            properties:
              id:
                type: string
                format: uuid
                readOnly: true
              created:
                type: string
                format: date-time
                readOnly: true
          Address:
            type: object
            required: [street, country]
            properties:
              street:
                type: string
                maxLength: 200
              country:
                type: string
                pattern: '^[A-Z]{2}$'
      """;

  static final String SCHEMAS =
      """
          NAMEStatus:
            type: string
            description: The states of one of NAME.
            enum:
              - active
              - closed
              - waitingLAST
          NAMEInput:
            type: object
            description: What a caller says of one of NAME.
            required: [label, amount]
            properties:
              label:
                type: string
                description: Names it for people.
                minLength: 1
                maxLength: LENGTH
              amount:
                type: integer
                format: int64
                description: How much of it there is.
                minimum: 0
                maximum: LIMIT000
              price:
                type: number
                description: What one of it costs.
                minimum: 0
                exclusiveMinimum: true
              address:
                $ref: '#/components/schemas/Address'
              tags:
                type: array
                description: Words to find it by.
                maxItems: 20
                items:
                  type: string
                  pattern: '^[a-z][a-z0-9-]{0,30}$'
              limits:
                type: object
                description: By name.
                additionalProperties:
                  type: integer
                  format: int32
          NAME:
            description: One of NAME as it is kept.
            allOf:
              - $ref: '#/components/schemas/Entity'
              - type: object
                required: [status, label, amount]
                properties:
                  status:
                    $ref: '#/components/schemas/NAMEStatus'
                  label:
                    type: string
                  amount:
                    type: integer
                    format: int64
                  note:
                    type: string
                    nullable: true
                    description: For people only.
                  tags:
                    type: array
                    items:
                      type: string
          NAMEPage:
            type: object
            description: Some of NAME.
            required: [total, items]
            properties:
              total:
                type: integer
                format: int32
                minimum: 0
              items:
                type: array
                maxItems: 500
                items:
                  $ref: '#/components/schemas/NAME'
      """;

  private LargeParts() {}
}
